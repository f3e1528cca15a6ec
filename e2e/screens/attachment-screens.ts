import { expect, type Page } from '@playwright/test'
import { largeFile } from '../setup/large-file.ts'
import { screenshot } from '../setup/picture.ts'
import type { Screen } from './screens.ts'

const LIST = /^(Fichiers|Files)$/

const painted = (page: Page) =>
  expect
    .poll(() =>
      page.locator('main img').evaluateAll((all) => all.every((it) => (it as HTMLImageElement).naturalWidth > 0)),
    )
    .toBe(true)

/** One that has arrived, one on its way, one that is too large. */
const chooseFiles = async (page: Page) => {
  const chooser = async () => {
    const asked = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: /^(Choisir un fichier|Choose a file)$/ }).click()
    return asked
  }
  await (await chooser()).setFiles({ name: 'capture-10-38.png', mimeType: 'image/png', buffer: screenshot() })
  await expect(page.getByRole('list', { name: LIST }).locator('img')).toBeVisible()
  await painted(page)
  await page.route('**/uploads?*', () => {})
  await (
    await chooser()
  ).setFiles([
    largeFile('coupure-du-projecteur-apres-dix-minutes.mp4', 18_200_000),
    largeFile('film-entier.mp4', 25_000_001),
  ])
  await expect(page.getByRole('progressbar')).toBeVisible()
}

/** The description of a ticket with files is being changed. */
const editDescription = async (page: Page) => {
  await page.getByRole('button', { name: /^(Modifier la description|Edit the description)$/ }).click()
  await expect(page.getByRole('textbox', { name: 'Description' })).toBeFocused()
  await painted(page)
}

export const openPicture = async (page: Page) => {
  await page.getByRole('list', { name: LIST }).getByRole('button').first().click()
  await expect(page.getByRole('dialog').locator('img')).toBeVisible()
}

export const ATTACHMENT_SCREENS: readonly Screen[] = [
  { name: 'report-files', who: 'student', at: ({ tracker }) => `/trackers/${tracker}/new`, act: chooseFiles },
  { name: 'ticket-files', who: 'student', at: ({ tracker }) => `/trackers/${tracker}/tickets/2`, act: painted },
  {
    name: 'ticket-files-edit',
    who: 'student',
    at: ({ tracker }) => `/trackers/${tracker}/tickets/2`,
    act: editDescription,
  },
]
