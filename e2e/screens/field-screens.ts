import { expect, type Page } from '@playwright/test'
import type { Screen } from './screens.ts'

/** Sent too early: what is missing is said where it is, and what the first answer calls up has come. */
const sendEarly = async (page: Page) => {
  await page.getByRole('radio').first().check()
  await expect(page.getByRole('textbox', { name: /^(Salle|Room)$/ })).toBeVisible()
  await page.getByRole('button', { name: /^(Envoyer le signalement|Send report)$/ }).click()
  await page.getByLabel(/^(Que s’est-il passé|What happened)/).fill('Le vidéoprojecteur s’éteint')
  await page.getByRole('button', { name: /^(Envoyer le signalement|Send report)$/ }).click()
  await expect(page.getByRole('textbox', { name: /^(Salle|Room)$/ })).toBeFocused()
}

const changePlace = async (page: Page) => {
  await page.getByRole('button', { name: /^(Modifier|Change) .(?:.)?(Où est-ce|Where is it)/ }).click()
  await page.getByRole('radio', { name: /^(À la maison|At home)$/ }).check()
  await expect(page.getByText(/sera vidé|will be emptied/)).toBeVisible()
}

const openFilter = async (page: Page) => {
  await page.getByRole('button', { name: /^(Filtrer|Filter)$/ }).click()
  await expect(page.getByLabel(/^(Cause probable|Probable cause)/)).toBeVisible()
}

export const FIELD_SCREENS: readonly Screen[] = [
  { name: 'report-fields', who: 'student', at: ({ fields }) => `/trackers/${fields}/new`, act: sendEarly },
  { name: 'report-fields-agent', who: 'teacher', at: ({ fields }) => `/trackers/${fields}/new` },
  { name: 'ticket-fields', who: 'teacher', at: ({ fields }) => `/trackers/${fields}/tickets/1` },
  { name: 'ticket-fields-edit', who: 'teacher', at: ({ fields }) => `/trackers/${fields}/tickets/1`, act: changePlace },
  { name: 'list-fields', who: 'teacher', at: ({ fields }) => `/trackers/${fields}?view=all`, act: openFilter },
  {
    name: 'list-fields-grouped',
    who: 'teacher',
    at: ({ fields }) => `/trackers/${fields}?view=all&group=element.place`,
  },
]
