import type { Page } from '@playwright/test'
import { patiently } from './patiently.ts'

interface Credentials {
  readonly username: string
  readonly password: string
}

/** Gives the window a session like the form's, and goes `to`: one page is loaded instead of two. The form itself is tried in session.spec. */
export async function signIn(page: Page, { username, password }: Credentials, to = '/'): Promise<void> {
  const at = '/api/v1/auth/sign-in'
  // What goes to another Guichet signs in there.
  const url = URL.canParse(to) ? new URL(at, to).href : at
  const answer = await patiently(() => page.request.post(url, { data: { username, password } }))
  if (!answer.ok()) throw new Error(`signing in as ${username}: ${answer.status()} ${await answer.text()}`)
  await page.goto(to)
}

/** As a person does. `to` is where they were going. */
export async function signInByForm(page: Page, { username, password }: Credentials, to = '/'): Promise<void> {
  await page.goto(to)
  await page.getByRole('textbox', { name: /Identifiant|Username/ }).fill(username)
  await page.getByRole('textbox', { name: /Mot de passe|Password/ }).fill(password)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}
