import type { Page } from '@playwright/test'

/** By the form, as a person does. `to` is where they were going. */
export async function signIn(
  page: Page,
  { username, password }: { username: string; password: string },
  to = '/',
): Promise<void> {
  await page.goto(to)
  await page.getByRole('textbox', { name: /Identifiant|Username/ }).fill(username)
  await page.getByRole('textbox', { name: /Mot de passe|Password/ }).fill(password)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}
