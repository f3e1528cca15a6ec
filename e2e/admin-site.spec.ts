import type { Page } from '@playwright/test'
import { startOwnGuichet, type OwnGuichet } from './setup/own-guichet.ts'
import { signIn } from './setup/sign-in.ts'
import { expect, test } from './setup/test.ts'

// The administration of plugins and of the site: what it changes is so for everybody, so this has a Guichet of its own.

test.describe.configure({ mode: 'serial' })

const ADMIN = { username: 'admin', password: 'guichet-demo' }
const STUDENT = { username: 'ines', password: 'guichet-demo' }
/** The demo's, called as its plugin is. */
const FAQ = 'Foire aux questions'
const GONE = 'Cette page n’existe pas ou ne vous est pas ouverte'
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

let own: OwnGuichet
test.beforeAll(async () => {
  test.setTimeout(660_000)
  own = await startOwnGuichet()
})
test.afterAll(() => own.stop())

test('a plugin is switched off and on again: its screens go and come back in another window, without a restart', async ({
  page,
  openWindow,
}) => {
  const theirs = await openWindow({ baseURL: own.url })
  await signIn(theirs, STUDENT)
  await theirs.getByRole('link', { name: FAQ }).first().click()
  await expect(title(theirs, FAQ)).toBeVisible()
  const at = theirs.url()

  await signIn(page, ADMIN, `${own.url}/admin/plugins`)
  await page.getByRole('link', { name: 'Foire aux questions', exact: true }).click()
  await page.getByRole('button', { name: 'Désactiver' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Désactiver' }).click()
  await expect(page.getByText('Il a été désactivé.')).toBeVisible()
  await theirs.getByRole('link', { name: /^Où déposer un devoir/ }).click()
  await expect(theirs.getByRole('heading', { name: 'Cet article ne peut pas être affiché' })).toBeVisible()
  await theirs.goto(at)
  await expect(title(theirs, GONE)).toBeVisible()
  await page.getByRole('button', { name: 'Activer', exact: true }).click()
  await expect(page.getByText('Il fonctionne, dans toutes les fenêtres')).toBeVisible()
  await theirs.reload()
  await expect(title(theirs, FAQ)).toBeVisible()
})

test('what is set of the site is so on the next page, is put back to its default, and bad values are told', async ({
  page,
  openWindow,
}) => {
  await signIn(page, ADMIN, `${own.url}/admin/settings`)
  const name = page.getByRole('textbox', { name: 'Nom du site' })
  const save = page.getByRole('button', { name: 'Enregistrer' })
  await page.getByRole('textbox', { name: 'À qui s’adresser' }).fill('demandez au bureau')
  await save.click()
  await expect(page.getByText('Entrez une adresse électronique')).toBeVisible()
  await page.getByRole('textbox', { name: 'À qui s’adresser' }).fill('')

  await name.fill('Lycée Jean Moulin')
  await save.click()
  await expect(page.getByText('Les réglages sont enregistrés.')).toBeVisible()
  const theirs = await openWindow({ baseURL: own.url })
  await theirs.goto('/sign-in')
  await expect(theirs).toHaveTitle(/Lycée Jean Moulin$/)
  await expect(theirs.getByRole('main').getByText('Lycée Jean Moulin')).toBeVisible()
  await page.getByRole('button', { name: /^Rétablir – Nom du site/ }).click()
  await expect(page.getByText('Par défaut')).toHaveCount(0)
  await save.click()
  // It goes with the last change that is not saved.
  await expect(save).toHaveCount(0)
  await page.reload()
  await expect(name).toHaveValue('Guichet')
})
