import { expect, type Page } from '@playwright/test'
import { screenshot } from '../setup/picture.ts'
import type { Places } from './places.ts'
import type { Screen } from './screens.ts'

const report = ({ extra }: Places) => `/trackers/${extra.asking}/new`

/** A picture has arrived, a text was chosen too, which is not taken; the work is done. */
const answer = async (page: Page) => {
  // Another screen holds uploads back in this window.
  await page.unrouteAll()
  const photo = page.getByRole('group', { name: /^(Photo de l’étiquette|Picture of the label)/ })
  const choose = async (name: string, mimeType: string, buffer: Buffer) => {
    const asked = page.waitForEvent('filechooser')
    await photo.getByRole('button', { name: /^(Choisir un fichier|Choose a file)$/ }).click()
    await (await asked).setFiles({ name, mimeType, buffer })
    await expect(photo.getByRole('button', { name: new RegExp(`^(Retirer|Remove) ${name}`) })).toBeVisible()
  }
  await choose('IMG-2044.png', 'image/png', screenshot())
  await choose('notes.txt', 'text/plain', Buffer.from('B204'))
  await expect(photo.getByText(/de ce type ne sont pas|of this kind are not/)).toBeVisible()
  await expect(page.getByText(/^(Contrôle fait|Checked:)/)).toBeVisible({ timeout: 120_000 })
  await page.getByRole('textbox').last().scrollIntoViewIfNeeded()
}

/** The server gives out no work. */
const failCheck = async (page: Page) => {
  await page.route('**/challenge', (route) => route.fulfill({ status: 404, json: { status: 404, code: 'not_found' } }))
  await page.reload()
  await expect(page.getByRole('button', { name: /^(Réessayer|Try again)$/ })).toBeVisible()
  await page.unrouteAll()
  await page.getByRole('textbox').last().scrollIntoViewIfNeeded()
}

export const EXTRA_SCREENS: readonly Screen[] = [
  { name: 'report-extra', who: 'student', at: report, act: answer },
  { name: 'report-extra-failed', who: 'student', at: report, act: failCheck, refused: 404 },
  { name: 'ticket-extra', who: 'teacher', at: ({ extra }) => `/trackers/${extra.filled}/tickets/1` },
]
