import { expect, type Page } from '@playwright/test'
import type { Screen } from './screens.ts'

const openPlaces = async (page: Page) => {
  await page
    .getByRole('button', { name: /(Changer la priorité de|Change the priority of) SI-/ })
    .first()
    .click()
  await expect(page.getByRole('menu')).toBeVisible()
}

const openBeside = async (page: Page) => {
  await openPlaces(page)
  await page.getByRole('menuitem', { name: /^(Auprès de|Next to)…$/ }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

const draw = async (page: Page) => {
  await page.getByText(/^(Dessin|Drawing)$/).click()
  await expect(page.getByRole('region', { name: /dépendances?|dependenc/ })).toBeVisible()
}

const chooseDependency = async (page: Page) => {
  await page.getByRole('button', { name: /^(Ajouter une dépendance|Add a dependency)$/ }).click()
  await page.getByRole('combobox', { name: /dont SI-|SI-\d+ depends/ }).fill('SI')
  await expect(page.getByRole('option').first()).toBeVisible()
}

export const STACK_SCREENS: readonly Screen[] = [
  {
    name: 'list-priority',
    who: 'teacher',
    at: ({ tracker }) => `/trackers/${tracker}?view=all&q=sort:priority`,
    act: async (page) => {
      await expect(page.getByRole('button', { name: /^(Déplacer|Move) SI-/ }).first()).toBeVisible()
    },
  },
  {
    name: 'list-priority-menu',
    who: 'teacher',
    at: ({ tracker }) => `/trackers/${tracker}?view=all&q=sort:priority`,
    act: openPlaces,
  },
  {
    name: 'list-priority-beside',
    who: 'teacher',
    at: ({ tracker }) => `/trackers/${tracker}?view=all&q=sort:priority`,
    act: openBeside,
  },
  {
    name: 'list-priority-student',
    who: 'student',
    at: ({ tracker }) => `/trackers/${tracker}?view=all&q=sort:priority`,
  },
  { name: 'dependencies', who: 'teacher', at: ({ tracker }) => `/trackers/${tracker}/tickets/2` },
  { name: 'dependencies-drawn', who: 'teacher', at: ({ tracker }) => `/trackers/${tracker}/tickets/2`, act: draw },
  {
    name: 'dependencies-add',
    who: 'teacher',
    at: ({ tracker }) => `/trackers/${tracker}/tickets/1`,
    act: chooseDependency,
    over: true,
  },
  { name: 'raise-own', who: 'student', at: ({ tracker }) => `/trackers/${tracker}/tickets/2` },
  {
    name: 'raise-ask',
    who: 'student',
    at: ({ tracker }) => `/trackers/${tracker}/tickets/1`,
    act: async (page) => {
      await page.getByRole('button', { name: /^(Demander une priorité plus haute|Ask for a higher priority)$/ }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'raise-decline',
    who: 'teacher',
    at: ({ tracker }) => `/trackers/${tracker}/tickets/2`,
    act: async (page) => {
      await page.getByRole('button', { name: /^(Décliner|Decline)…$/ }).click()
      await expect(page.getByRole('button', { name: /^(Décliner|Decline)$/ })).toBeVisible()
    },
  },
]
