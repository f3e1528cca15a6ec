import { expect, type Page } from '@playwright/test'
import type { Screen } from './screens.ts'

const tickTwo = async (page: Page) => {
  // Cards have no boxes.
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.getByRole('checkbox', { name: /^(Cocher tout ce qui est affiché|Tick all that are shown)$/ }).click()
  const bar = page.getByRole('region', { name: /^(Tickets cochés|Ticked tickets)$/ })
  await bar.getByRole('button', { name: /^(État|State)$/ }).click()
  await page.getByRole('menuitem', { name: /^(Publié|Published)$/ }).click()
  await bar.getByRole('button', { name: /^(Voir pourquoi|See why)$/ }).click()
  await expect(bar.getByRole('listitem').first()).toBeVisible()
}

const deleteOne = async (page: Page) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.getByRole('checkbox', { name: /^(Cocher|Tick) [A-Z]+-1$/ }).click()
  const bar = page.getByRole('region', { name: /^(Tickets cochés|Ticked tickets)$/ })
  await bar.getByRole('button', { name: /^(Plus|More)$/ }).click()
  await page.getByRole('menuitem', { name: /^(Supprimer|Delete)$/ }).click()
  await expect(bar.getByRole('button', { name: /^(Supprimer|Delete) 1 ticket$/ })).toBeVisible()
}

const openDisplay = async (page: Page) => {
  await page.getByRole('button', { name: /^(Affichage|Display)$/ }).click()
  await expect(page.getByRole('combobox', { name: /^(Grouper par|Group by)$/ })).toBeVisible()
}

const saveView = async (page: Page) => {
  await page.getByRole('button', { name: /^(Enregistrer la vue|Save this view)$/ }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

/** Saved views, groups, the board, several tickets at once. */
export const VIEW_SCREENS: readonly Screen[] = [
  {
    name: 'list-grouped',
    who: 'teacher',
    at: ({ tracker }) => `/trackers/${tracker}?view=asked&group=state&columns=assignee,created,updated`,
    act: openDisplay,
  },
  { name: 'list-save-view', who: 'teacher', at: ({ tracker }) => `/trackers/${tracker}?view=all`, act: saveView },
  {
    name: 'list-view-absent',
    who: 'teacher',
    at: ({ tracker }) => `/trackers/${tracker}?view=0190f3c4-0000-7000-8000-00000000dead`,
  },
  { name: 'list-bulk', who: 'teacher', at: ({ tracker }) => `/trackers/${tracker}?view=asked`, act: tickTwo },
  { name: 'list-bulk-delete', who: 'teacher', at: ({ tracker }) => `/trackers/${tracker}?view=asked`, act: deleteOne },
  { name: 'board', who: 'teacher', at: ({ tracker }) => `/trackers/${tracker}/board?view=all` },
  { name: 'board-empty', who: 'teacher', at: ({ empty }) => `/trackers/${empty}/board?view=all` },
  { name: 'bulks-none', who: 'student', at: ({ tracker }) => `/trackers/${tracker}/bulks` },
]
