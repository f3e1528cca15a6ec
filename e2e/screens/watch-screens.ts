import { expect, type Page } from '@playwright/test'
import type { Screen } from './screens.ts'

const openEvents = async (page: Page) => {
  await page.getByRole('button', { name: /^(Choisir ce dont vous êtes averti|Choose what you are told of)$/ }).click()
  await expect(page.getByRole('group', { name: /^(M’avertir de|Tell me of)$/ })).toBeVisible()
}

const openRow = async (page: Page) => {
  await page
    .getByRole('button', { name: /^(Choisir ce dont vous êtes averti pour|Choose what you are told of) SI-/ })
    .first()
    .click()
  await expect(page.getByRole('group', { name: /^(M’avertir de|Tell me of)$/ })).toBeVisible()
}

const askStopAll = async (page: Page) => {
  await page.getByRole('button', { name: /^(Ne plus rien suivre|Stop watching all)$/ }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
}

export const WATCH_SCREENS: readonly Screen[] = [
  {
    name: 'ticket-events',
    who: 'student',
    at: ({ tracker }) => `/trackers/${tracker}/tickets/2`,
    act: openEvents,
  },
  { name: 'watches', who: 'student', at: ({ tracker }) => `/trackers/${tracker}/watches` },
  { name: 'watches-events', who: 'student', at: ({ tracker }) => `/trackers/${tracker}/watches`, act: openRow },
  { name: 'watches-stop-all', who: 'student', at: ({ tracker }) => `/trackers/${tracker}/watches`, act: askStopAll },
  { name: 'watches-none', who: 'teacher', at: ({ empty }) => `/trackers/${empty}/watches` },
]
