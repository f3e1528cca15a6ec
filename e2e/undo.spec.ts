import { expect, test } from '@playwright/test'
import { School, type Person } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'

let tracker: string
let agent: Person
let colleague: Person
let student: Person
let school: School

test.beforeEach(async ({ request }) => {
  school = await School.open(request)
  const course = await school.course('Génie civil')
  agent = await school.person('Hélène', 'Pruvost')
  colleague = await school.person('Karim', 'Haddad')
  student = await school.person('Inès', 'Garnier')
  for (const person of [agent, colleague]) await school.enrol(person, course, 'editingteacher')
  await school.enrol(student, course, 'student')
  const settings = { prefix: 'GC', preset: 'ticketting', mode: 'strict', path: 'lifecycle' }
  tracker = await school.activity('mod_tracker', course, `Matériel ${agent.username}`, settings)
  await school.as(student, 'post', `trackers/${tracker}/tickets`, { description: 'La presse ne démarre plus' })
})

test('opening a ticket reads it, and opens it when one can work on it', async ({ page }) => {
  await signIn(page, agent, `/trackers/${tracker}?view=all`)
  const row = page.getByRole('row', { name: /GC-1 / })
  await expect(row).toContainText('Non lu')
  await expect(row).toContainText('Posté')
  await row.getByRole('link').click()
  await expect(page.locator('summary')).toContainText('Ouvert')
  await expect(page.getByRole('list', { name: 'Historique' })).toContainText('Hélène Pruvost en a pris connaissance')
  await expect(row).toContainText('Ouvert')
  await expect(row).not.toContainText('Non lu')
})

test('a move is taken back from its message, and the history tells both', async ({ page }) => {
  await signIn(page, agent, `/trackers/${tracker}/tickets/1`)
  await expect(page.locator('summary')).toContainText('Ouvert')
  await page.getByText('Changer', { exact: true }).click()
  await page.getByRole('button', { name: 'Abandonné', exact: true }).click()
  const messages = page.getByRole('region', { name: 'Messages' })
  // Pointed at, it stays.
  await messages.getByRole('button', { name: /^Annuler/ }).hover()
  await expect(messages).toContainText('GC-1 est passé à Abandonné')
  await messages.getByRole('button', { name: /^Annuler/ }).click()
  await expect(page.locator('summary')).toContainText('Ouvert')
  await expect(messages).toContainText('GC-1 est revenu à Ouvert.')
  const history = page.getByRole('list', { name: 'Historique' })
  await expect(history).toContainText('Hélène Pruvost a changé l’état, Ouvert → Abandonné')
  await expect(history).toContainText('Hélène Pruvost a annulé son changement, Abandonné → Ouvert')
})

test('a move that a colleague has built on is not taken back, and the message says who', async ({ page }) => {
  // What the page does not know yet is the point here.
  await page.route('**/api/v1/events*', (route) => route.abort())
  await signIn(page, agent, `/trackers/${tracker}/tickets/1`)
  await expect(page.locator('summary')).toContainText('Ouvert')
  await page.getByText('Changer', { exact: true }).click()
  await page.getByRole('button', { name: 'En travail', exact: true }).click()
  const messages = page.getByRole('region', { name: 'Messages' })
  // Pointed at, it stays however long the colleague takes.
  await messages.getByRole('button', { name: /^Annuler/ }).hover()
  await expect(messages).toContainText('GC-1 est passé à En travail')
  await school.as(
    colleague,
    'post',
    `trackers/${tracker}/tickets/1/transitions`,
    { to: 'WAITING' },
    { 'if-match': '"3"' },
  )
  await messages.getByRole('button', { name: /^Annuler/ }).click()
  await expect(messages).toContainText('Karim Haddad a changé GC-1 entre-temps\u202f; rien n’a été annulé.')
  await expect(page.locator('summary')).toContainText('Bloqué')
})
