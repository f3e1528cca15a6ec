import { School } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'
import { expect, test } from './setup/test.ts'

// The administration of people and places.

const ADMIN = { username: 'admin', password: 'guichet-demo' }

test('who runs the site finds people in the administration; for a student there is none', async ({
  page,
  request,
  openWindow,
}) => {
  const school = await School.open(request)
  const student = await school.person('Éloïse', 'Quévremont')
  await signIn(page, ADMIN)
  await page.getByRole('button', { name: /^(Compte de|Account of)/ }).click()
  await page.getByRole('link', { name: 'Administration' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Administration' })).toBeFocused()
  await page
    .getByRole('main')
    .getByRole('link', { name: /^(Personnes|People)$/ })
    .click()
  await page.getByRole('searchbox').fill('quévrem')
  await expect(page.getByRole('rowheader', { name: 'Éloïse Quévremont' })).toBeVisible()
  await page.screenshot({ path: '../test-results/screens/admin-users.png' })

  const theirs = await openWindow()
  await signIn(theirs, student)
  await theirs.getByRole('button', { name: /^(Compte de|Account of)/ }).click()
  await expect(theirs.getByRole('link', { name: /^(Mon compte|My account)$/ })).toBeVisible()
  await expect(theirs.getByRole('link', { name: 'Administration' })).toHaveCount(0)
  await theirs.goto('/admin/users')
  await expect(theirs.getByText(/^(Cette page n’existe pas|This page does not exist)/)).toBeVisible()
})
