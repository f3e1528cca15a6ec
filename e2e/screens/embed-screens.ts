import { expect, type Page } from '@playwright/test'
import type { Screen } from './screens.ts'

const refused = async (page: Page) => {
  await page
    .getByRole('combobox', { name: /^(Ce avec quoi il signe|What it signs with)/ })
    .selectOption({ value: 'ES256' })
  await page.getByRole('button', { name: /^(Admettre un site|Let a site in)$/ }).click()
  await expect(page.getByText(/^(Il manque quelque chose|This is needed)/).first()).toBeVisible()
}

const makeSecret = async (page: Page) => {
  await page.getByRole('button', { name: /^(Créer le suivant|Make the next one)$/ }).click()
  await expect(page.getByText(/^(Il n’est montré que maintenant|It is shown only now)$/)).toBeVisible()
}

const askRemove = async (page: Page) => {
  await page.getByRole('button', { name: /^(Supprimer|Remove)$/ }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
}

const NOTHING = '/embed/00000000-0000-7000-8000-000000000000/00000000-0000-7000-8000-000000000000'

/** The sites that show activities, for who runs the site; and what their frames say. */
export const EMBED_SCREENS: readonly Screen[] = [
  { name: 'admin-embeds', who: 'admin', at: () => '/admin/embeds' },
  { name: 'admin-embeds-new', who: 'admin', at: () => '/admin/embeds/new', act: refused, refused: 400 },
  {
    name: 'admin-embeds-client',
    who: 'admin',
    at: ({ embeds }) => `/admin/embeds/${embeds.client}`,
    act: makeSecret,
  },
  {
    name: 'admin-embeds-remove',
    who: 'admin',
    at: ({ embeds }) => `/admin/embeds/${embeds.client}`,
    act: askRemove,
    over: true,
  },
  { name: 'embed-nowhere', who: null, at: () => NOTHING, refused: 404 },
  { name: 'embed-nobody', who: null, at: ({ embeds }) => `/embed/${embeds.client}/${embeds.activity}` },
]
