import { expect, test } from '@playwright/test'
import { School } from './setup/school.ts'
import { signInByForm } from './setup/sign-in.ts'

test('signing in leads where one was going, a reload keeps the session, signing out ends it', async ({
  page,
  request,
}) => {
  const school = await School.open(request)
  const person = await school.person('Omar', 'Fabre')
  await signInByForm(page, person, '/account')
  await expect(page).toHaveURL('/account')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page).toHaveURL('/account')
  await page.getByRole('button', { name: /Omar Fabre/ }).click()
  await page.getByText('Se déconnecter').click()
  await expect(page).toHaveURL(/\/sign-in/)
  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('a wrong password is said next to the form, and nothing about the account', async ({ page, request }) => {
  const school = await School.open(request)
  const person = await school.person('Lina', 'Camara')
  for (const username of [person.username, 'nobody.of.that.name']) {
    await page.goto('/sign-in')
    await page.getByLabel('Identifiant').fill(username)
    await page.getByLabel('Mot de passe', { exact: true }).fill('wrong')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Cet identifiant et ce mot de passe ne vont pas ensemble.').first()).toBeVisible()
  }
})

test('an address of another site is never followed after signing in', async ({ page, request }) => {
  const school = await School.open(request)
  const person = await school.person('Noé', 'Marchetti')
  await signInByForm(page, person, '/sign-in?to=%2F%2Fexample.org%2Fx')
  await expect(page).toHaveURL('/')
})
