import { expect, type Page } from '@playwright/test'
import type { Places } from './places.ts'
import type { Screen } from './screens.ts'

const changeName = async (page: Page) => {
  await page.getByRole('textbox', { name: /^(Nom du site|Name of the site)$/ }).fill('')
  await page.getByRole('textbox', { name: /^(Caractères d’un mot de passe|Characters of a password)/ }).fill('10')
}

const askDisable = async (page: Page) => {
  await page.getByRole('button', { name: /^(Désactiver|Disable)$/ }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
}

const openCell = async (page: Page) => {
  await page.getByRole('gridcell').first().press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
}

const changeCell = async (page: Page) => {
  await openCell(page)
  await page.getByRole('radio', { name: /^(Interdire|Prohibit)/ }).check()
  await page.getByRole('button', { name: /^(Terminé|Done)$/ }).click()
  await expect(page.getByText(/^(1 modification|1 change)$/)).toBeVisible()
}

const why = ({ course, student }: Places) =>
  `/admin/permissions/${course}/why?user=${student.id}&capability=${encodeURIComponent('mod/tracker:report')}`

/** What who runs the site looks after: its plugins, its settings, roles and what they may do. */
export const ADMIN_SCREENS: readonly Screen[] = [
  { name: 'admin-home', who: 'admin', at: () => '/admin' },
  { name: 'admin-plugins', who: 'admin', at: () => '/admin/plugins' },
  { name: 'admin-plugin', who: 'admin', at: () => '/admin/plugins/mod_faq' },
  { name: 'admin-plugin-disable', who: 'admin', at: () => '/admin/plugins/mod_faq', act: askDisable },
  { name: 'admin-settings', who: 'admin', at: () => '/admin/settings', act: changeName },
  { name: 'admin-roles', who: 'admin', at: () => '/admin/roles' },
  { name: 'admin-permissions', who: 'admin', at: () => '/admin/permissions' },
  { name: 'admin-permissions-activity', who: 'admin', at: ({ tracker }) => `/admin/permissions/${tracker}` },
  { name: 'admin-permissions-cell', who: 'admin', at: ({ tracker }) => `/admin/permissions/${tracker}`, act: openCell },
  {
    name: 'admin-permissions-changed',
    who: 'admin',
    at: ({ course }) => `/admin/permissions/${course}`,
    act: changeCell,
  },
  { name: 'admin-why', who: 'admin', at: why },
]
