import { expect, type Page } from '@playwright/test'
import type { Screen } from './screens.ts'

/** The whole composer in the other room, with a note above it. */
const writeNote = async (page: Page) => {
  await page.getByRole('tab', { name: /^(Note interne|Internal note)$/ }).click()
  await page
    .getByRole('textbox', { name: /^(Votre note interne|Your internal note)$/ })
    .fill('Le devis dépasse le budget du service.')
  await expect(page.getByRole('button', { name: /^(Ajouter la note|Add the note)$/ })).toBeVisible()
}

export const EXCHANGE_SCREENS: readonly Screen[] = [
  { name: 'deleted', who: 'teacher', at: ({ tracker }) => `/trackers/${tracker}/deleted` },
  { name: 'deleted-no-right', who: 'student', at: ({ tracker }) => `/trackers/${tracker}/deleted` },
  { name: 'answers', who: 'teacher', at: ({ tracker }) => `/trackers/${tracker}/answers` },
  { name: 'answers-no-right', who: 'student', at: ({ tracker }) => `/trackers/${tracker}/answers` },
  { name: 'ticket-note', who: 'teacher', at: ({ tracker }) => `/trackers/${tracker}/tickets/2`, act: writeNote },
]
