import { expect, type Locator, type Page } from '@playwright/test'
import { openPicture } from './attachment-screens.ts'
import { openRelocation } from './relocation-screens.ts'
import { saveLate } from './texts.ts'

/** What opens over a screen of the tracker, for a teacher who reads French. */
export interface Overlay {
  readonly name: string
  /** Of which ticket, also where it takes the list's place; none: of the list, and beside it of the first. */
  readonly ticket?: number
  readonly open: (page: Page) => Promise<void>
  /** What is there while it is open, where that is no menu, list or dialog. Its code may be fetched when it is asked for. */
  readonly shown?: (page: Page) => Locator
  /** The status it is about, as a screen has one. */
  readonly refused?: 412
}

const disclosed = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name, expanded: true })

/** Opens a list of people to choose from, by the button of its name. */
const openPicker = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name }).click()
  await expect(page.getByRole('option').first()).toBeVisible()
}

const openPalette = async (page: Page) => {
  await page.getByRole('button', { name: 'Rechercher ou agir' }).click()
  await page.keyboard.type('bloq')
  await expect(page.getByRole('menuitem').first()).toBeVisible()
}

/** Once the ticket is there, so are its keys. */
const openKeySheet = async (page: Page) => {
  await page.getByRole('heading', { level: 1 }).first().focus()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('Répondre')
}

export const OVERLAYS: readonly Overlay[] = [
  {
    name: 'account menu',
    open: (page) => page.getByRole('button', { name: /Nadia Benali/ }).click(),
    shown: disclosed(/Nadia Benali/),
  },
  { name: 'conflict', ticket: 4, open: saveLate, refused: 412 },
  { name: 'sort menu', open: (page) => page.getByRole('button', { name: 'Trier' }).click() },
  {
    name: 'filters',
    open: (page) => page.getByRole('button', { name: 'Filtrer' }).click(),
    shown: disclosed('Filtrer'),
  },
  { name: 'assignee picker', ticket: 1, open: openPicker('Changer la personne à qui il est assigné') },
  { name: 'palette', ticket: 1, open: openPalette },
  { name: 'key sheet', ticket: 1, open: openKeySheet },
  { name: 'lightbox', ticket: 2, open: openPicture },
  {
    name: 'priority menu',
    ticket: 1,
    open: (page) =>
      page
        .getByRole('button', { name: /Changer la priorité de/ })
        .first()
        .click(),
  },
  { name: 'relocate', ticket: 2, open: openRelocation },
  { name: 'watcher picker', ticket: 1, open: openPicker('Ajouter un observateur') },
]
