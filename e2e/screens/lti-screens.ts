import { expect, type Page } from '@playwright/test'
import { guichet } from '../setup/guichet.ts'
import type { Screen } from './screens.ts'

const makeAddress = async (page: Page) => {
  await page.getByRole('textbox', { name: /^(Nom|Name)$/ }).fill('Canvas')
  await page.getByRole('button', { name: /^(Créer une adresse|Make an address)$/ }).click()
  await expect(page.getByText(`${guichet.url}/lti/register?invitation=`)).toBeVisible()
}

const refused = async (page: Page) => {
  await page.getByRole('button', { name: /^(Connecter|Connect)$/ }).click()
  await expect(page.getByText(/^(Il manque quelque chose|This is needed)/).first()).toBeVisible()
}

const setDeployment = async (page: Page) => {
  await page.getByRole('button', { name: /^(Régler|Set)$/ }).click()
  await expect(page.getByRole('textbox', { name: /^(Nom de sa catégorie|Name of its category)$/ })).toBeVisible()
}

const askRemove = async (page: Page) => {
  await page.getByRole('button', { name: /^(Supprimer|Remove)$/ }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
}

const ASKING = `/lti/register?openid_configuration=${encodeURIComponent('https://moodle.lycee-jean-moulin.example/mod/lti/openid-configuration.php')}`

/** The LMSs that send people here, for who runs the site; and what an LMS's own administrator sees of us. */
export const LTI_SCREENS: readonly Screen[] = [
  { name: 'admin-lti', who: 'admin', at: () => '/admin/lti', act: makeAddress },
  { name: 'admin-lti-new', who: 'admin', at: () => '/admin/lti/new', act: refused, refused: 400 },
  { name: 'admin-lti-platform', who: 'admin', at: ({ lti }) => `/admin/lti/${lti.platform}`, act: setDeployment },
  { name: 'admin-lti-remove', who: 'admin', at: ({ lti }) => `/admin/lti/${lti.platform}`, act: askRemove, over: true },
  { name: 'admin-lti-renewed', who: 'admin', at: ({ lti }) => `/admin/lti/${lti.renewed}` },
  { name: 'admin-lti-asked-over', who: 'admin', at: () => '/admin/lti/asked#over', refused: 410 },
  { name: 'lti-register', who: null, at: () => ASKING },
  { name: 'lti-not-registered', who: null, at: () => '/lti/register', refused: 403 },
]
