import { expect, type Page } from '@playwright/test'
import type { Screen } from './screens.ts'

/** One row is sound, one has a state and one a person that nobody knows. */
const CSV =
  'Subject;Status;Author;Ref\nThe projector turns green;Open;nobody.knows;1\nThe lock is stuck;Nearly done;;2\nNo sound;Posted;;3\n'

const bring = (page: Page, text: string) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: 'export-helpdesk.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })

export const IMPORT_SCREENS: readonly Screen[] = [
  { name: 'imports-empty', who: 'teacher', at: ({ empty }) => `/trackers/${empty}/imports` },
  { name: 'imports-no-right', who: 'student', at: ({ tracker }) => `/trackers/${tracker}/imports` },
  {
    name: 'imports-refused-file',
    who: 'teacher',
    at: ({ empty }) => `/trackers/${empty}/imports`,
    refused: 422,
    act: async (page) => {
      await bring(page, '%PDF-1.7')
      await expect(page.locator('main').getByRole('alert')).toBeVisible()
    },
  },
  {
    name: 'import-absent',
    who: 'teacher',
    at: ({ tracker }) => `/trackers/${tracker}/imports/01890a5d-ac96-774b-bcce-b302099a8057`,
    refused: 404,
  },
  {
    name: 'import-columns',
    who: 'teacher',
    at: ({ tracker }) => `/trackers/${tracker}/imports`,
    act: async (page) => {
      await bring(page, CSV)
      await expect(page.getByRole('combobox', { name: /Subject/ })).toHaveValue('summary')
    },
  },
  {
    name: 'import-check',
    who: 'teacher',
    at: ({ tracker }) => `/trackers/${tracker}/imports`,
    act: async (page) => {
      await bring(page, CSV)
      await page.getByRole('button', { name: /Faire un essai|Try it/ }).click()
      await expect(page.getByRole('heading', { name: /Ligne par ligne|Row by row/ })).toBeVisible({ timeout: 120_000 })
    },
  },
]
