import { expect, test } from '@playwright/test'
import { School } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'

test('a choice that a colleague overtook is taken back and says who was first', async ({ page, request }) => {
  const school = await School.open(request)
  const course = await school.course('Physique')
  const [first, second] = [await school.person('Karim', 'Haddad'), await school.person('Thomas', 'Nguyen')]
  for (const person of [first, second]) await school.enrol(person, course, 'editingteacher')
  const tracker = await school.activity('mod_tracker', course, `Labo ${first.username}`, { prefix: 'PH' })
  await school.as(second, 'post', `trackers/${tracker}/tickets`, { description: 'The oscilloscope shows nothing' })

  // The page does not hear of it in time. Refused, it would believe that it is offline, and ask for everything once it is not.
  await page.route('**/api/v1/events*', () => {})
  await signIn(page, second, `/trackers/${tracker}/tickets/1`)
  await page.getByText('Changer', { exact: true }).click()
  await school.as(first, 'post', `trackers/${tracker}/tickets/1/transitions`, { to: 'WAITING' }, { 'if-match': '"1"' })
  await page.getByRole('button', { name: 'Abandonné', exact: true }).click()
  await expect(
    page.getByRole('alert').or(page.getByRole('status')).filter({ hasText: 'Karim Haddad a changé PH-1 entre-temps' }),
  ).toBeVisible()
  await expect(page.locator('summary')).toContainText('Bloqué')
})
