import { expect, type Page } from '@playwright/test'
import type { Screen } from './screens.ts'

const comment = async (page: Page) => {
  await page.getByRole('button', { name: /(Commenter la note de|Comment on the score of) Sam Student/ }).click()
  await expect(page.getByRole('textbox', { name: /(Commentaire, que|Comment, which) Sam Student/ })).toBeVisible()
}

const refused = async (page: Page) => {
  await page.getByRole('checkbox', { name: /^(Envoyer des notes au LMS|Send scores to the LMS)$/ }).check()
  await page.getByRole('textbox', { name: /^(Note la plus haute|Highest score)$/ }).fill('0')
  await page.getByRole('button', { name: /^(Enregistrer|Save)$/ }).click()
  await expect(page.getByText(/^(Saisissez un nombre entier|Enter a whole number)/)).toBeVisible()
}

/** Grades of activities in LMSs, for who looks after them; as they are outside of a frame. */
export const GRADE_SCREENS: readonly Screen[] = [
  { name: 'grades', who: 'admin', at: ({ grades }) => `/trackers/${grades.tracker}/grades` },
  { name: 'grades-rules', who: 'teacher', at: ({ grades }) => `/trackers/${grades.tracker}/grades` },
  { name: 'grades-comment', who: 'admin', at: ({ grades }) => `/trackers/${grades.tracker}/grades`, act: comment },
  { name: 'grades-sought', who: 'admin', at: ({ grades }) => `/trackers/${grades.tracker}/grades?q=zzz` },
  {
    name: 'grades-off',
    who: 'admin',
    at: ({ grades }) => `/trackers/${grades.off}/grades`,
    act: refused,
    refused: 400,
  },
  { name: 'grades-unready', who: 'admin', at: ({ grades }) => `/trackers/${grades.unready}/grades` },
  { name: 'grades-no-link', who: 'teacher', at: ({ tracker }) => `/trackers/${tracker}/grades` },
  { name: 'grades-denied', who: 'student', at: ({ tracker }) => `/trackers/${tracker}/grades` },
]
