import { PEOPLE } from '@guichet/lti/testing/platform/people'
import { withoutOtherSitesCookies } from './setup/browser.ts'
import { guichet } from './setup/guichet.ts'
import { makeTracker } from './setup/lms-steps.ts'
import { expect, test } from './setup/test.ts'

test.use(withoutOtherSitesCookies)

test('the frame’s place opens in a tab of its own, without a secret in its address; the frame goes on', async ({
  page,
  openLms,
}) => {
  const lms = await openLms({ locale: 'fr' })
  const teacher = await lms.open(page, PEOPLE.teacher)
  await makeTracker(teacher, 'Assistance TP')
  await teacher.getByRole('link', { name: 'Tableau' }).click()
  await expect.poll(() => teacher.url()).toMatch(/\/board$/)
  // A screen that arrives takes the focus, and so closes the menu.
  await expect(teacher.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(teacher.getByText('POSTED').or(teacher.getByText('Posté')).first()).toBeVisible()
  await teacher.getByRole('button', { name: /Compte de/ }).press('Enter')
  const opened = page.context().waitForEvent('page')
  const posted = page.context().waitForEvent('request', (asked) => asked.url() === `${guichet.url}/lti/continue`)
  await teacher.getByRole('button', { name: 'Ouvrir dans un nouvel onglet' }).press('Enter')
  const tab = await opened
  // What browsers say that have no Sec-Fetch-Site.
  expect((await (await posted).allHeaders())['origin']).toBe(guichet.url)
  await expect(tab.getByRole('link', { name: 'Tableau' })).toBeVisible()
  expect(tab.url()).toMatch(new RegExp(`^${guichet.url}/lti/continue#/trackers/[0-9a-f-]+/board$`))
  expect(await tab.evaluate(() => window.opener)).toBeNull()
  await tab.getByRole('link', { name: 'Tickets', exact: true }).click()
  await expect(tab.getByRole('link', { name: /Exploration/ })).toBeVisible()
  page.context().on('dialog', (dialog) => void dialog.accept())
  await tab.reload()
  await expect(tab.getByRole('heading', { name: 'Rouvrez l’activité depuis votre cours' })).toBeVisible()
  await teacher.getByRole('link', { name: 'Tickets', exact: true }).click()
  await expect(teacher.getByRole('link', { name: /Exploration/ })).toBeVisible()
})
