import { type Page } from '@playwright/test'
import { School, type Person } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'
import { expect, test, type OpenWindow } from './setup/test.ts'

// Two people at the same tickets: what one does, the other sees without asking for it.

let school: School
let tracker: string
let karim: Person
let helene: Person
let ines: Person

test.beforeEach(async ({ request }) => {
  school = await School.open(request)
  const course = await school.course('Électronique')
  karim = await school.person('Karim', 'Haddad')
  helene = await school.person('Hélène', 'Pruvost')
  ines = await school.person('Inès', 'Garnier')
  for (const person of [karim, helene]) await school.enrol(person, course, 'editingteacher')
  await school.enrol(ines, course, 'student')
  const settings = { prefix: 'EL', preset: 'ticketting', mode: 'strict', path: 'lifecycle' }
  tracker = await school.activity('mod_tracker', course, `Banc ${karim.username}`, settings)
})

const report = (person: Person, description: string) =>
  school.as<{ ticket: { number: number } }>(person, 'post', `trackers/${tracker}/tickets`, { description })
const move = (person: Person, number: number, version: number, to: string) =>
  school.as(person, 'post', `trackers/${tracker}/tickets/${number}/transitions`, { to }, { 'if-match': `"${version}"` })
const messages = (page: Page) => page.getByRole('region', { name: 'Messages' })

/** Somebody else's window, which follows what happens once this resolves. */
async function windowOf(openWindow: OpenWindow, person: Person, path: string): Promise<Page> {
  const page = await openWindow({ locale: 'fr-FR', timezoneId: 'Europe/Paris' })
  await following(page, () => signIn(page, person, path))
  return page
}

async function following(page: Page, go: () => Promise<void>): Promise<void> {
  const stream = page.waitForResponse((response) => response.url().includes('/api/v1/events'), {
    timeout: 0,
  })
  await go()
  await stream
}

test('what one does, the other sees in the row and in the ticket, with what they hold open', async ({ openWindow }) => {
  await report(ines, 'L’oscilloscope n’affiche rien')
  await report(ines, 'Le générateur est en panne')
  const hers = await windowOf(openWindow, helene, `/trackers/${tracker}/tickets/1?view=all`)
  await expect(hers.locator('summary')).toContainText('Ouvert')
  await hers.getByText('Changer', { exact: true }).click()

  const his = await windowOf(openWindow, karim, `/trackers/${tracker}/tickets/1?view=all`)
  await his.getByText('Changer', { exact: true }).click()
  await his.getByRole('button', { name: 'En travail', exact: true }).click()
  // What is told in passing goes again.
  await Promise.all([
    expect(messages(his)).toContainText('EL-1 est passé à En travail'),
    expect(messages(hers)).toContainText('Karim Haddad\u202f: Ouvert → En travail'),
  ])
  await expect(hers.locator('summary')).toContainText('En travail')
  // The menu that was open still is, with what is possible now.
  await expect(hers.getByRole('button', { name: 'Résolu', exact: true })).toBeVisible()
  const rows = hers.getByRole('row')
  await expect(rows.filter({ hasText: 'EL-1' })).toContainText('En travail')
  await expect(hers.getByRole('list', { name: 'Historique' })).toContainText('Karim Haddad a pris le ticket')

  // A ticket that is not open: its row alone, where it stands, and now unread.
  const order = await rows.allInnerTexts()
  await his.goto(`/trackers/${tracker}/tickets/2?view=all`)
  await his.getByRole('button', { name: 'Me l’assigner' }).click()
  await expect(rows.filter({ hasText: 'EL-2' })).toContainText('Karim Haddad')
  await expect(rows.filter({ hasText: 'EL-2' })).toContainText('Non lu')
  const keys = (texts: readonly string[]) => texts.map((text) => /EL-\d/.exec(text)?.[0])
  expect(keys(await rows.allInnerTexts())).toEqual(keys(order))
  // One's own doings are not announced to oneself.
  await expect(messages(his)).not.toContainText('Karim Haddad\u202f:')
})

test('new tickets are announced, and come when asked for', async ({ openWindow }) => {
  await report(ines, 'Le fer à souder ne chauffe plus')
  const hers = await windowOf(openWindow, helene, `/trackers/${tracker}?view=all`)
  await expect(hers.getByRole('row', { name: /EL-1 / })).toBeVisible()
  await report(ines, 'La loupe est cassée')
  await expect(hers.getByRole('button', { name: '1 nouveau ticket – l’afficher' })).toBeVisible()
  await report(ines, 'Plus d’étain')
  const bar = hers.getByRole('button', { name: '2 nouveaux tickets – les afficher' })
  await expect(bar).toBeVisible()
  await expect(hers.getByRole('row', { name: /EL-2 / })).toHaveCount(0)
  await expect(hers.getByRole('link', { name: /^Exploration/ })).toContainText('3')
  await bar.click()
  await expect(hers.getByRole('row', { name: /EL-3 / })).toBeVisible()
  await expect(hers.getByRole('row', { name: /EL-2 / })).toBeVisible()
  await expect(hers.getByRole('button', { name: /nouveaux? tickets?/ })).toHaveCount(0)
  await expect(hers.getByRole('row', { name: /EL-3 / }).getByRole('link')).toBeFocused()
})

test('a ticket that comes while the list is still on its way is announced as well', async ({ openWindow }) => {
  await report(ines, 'Le fer à souder ne chauffe plus')
  const hers = await openWindow({ locale: 'fr-FR', timezoneId: 'Europe/Paris' })
  const { promise: late, resolve: deliver } = Promise.withResolvers<void>()
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>()
  await hers.route(/\/tickets\?/, async (route) => {
    const response = await route.fetch()
    answer()
    await late
    await route.fulfill({ response })
  })
  await following(hers, () => signIn(hers, helene, `/trackers/${tracker}?view=all`))
  await answered
  await report(ines, 'La loupe est cassée')
  // Told of after what has come is looked for.
  await expect(hers.getByRole('link', { name: /^Exploration/ })).toContainText('2')
  deliver()
  await expect(hers.getByRole('row', { name: /EL-1 / })).toBeVisible()
  await expect(hers.getByRole('button', { name: '1 nouveau ticket – l’afficher' })).toBeVisible()
})

test('what is being typed stays, whatever the others do', async ({ openWindow }) => {
  await report(ines, 'Le multimètre est faux')
  const hers = await windowOf(openWindow, helene, `/trackers/${tracker}/tickets/1?view=all`)
  await expect(hers.locator('summary')).toContainText('Ouvert')
  await hers.getByRole('button', { name: 'Changer la personne à qui il est assigné' }).click()
  const who = hers.getByRole('combobox', { name: 'Changer la personne à qui il est assigné' })
  await who.fill('Kar')
  await move(karim, 1, 2, 'WAITING')
  await expect(hers.locator('summary')).toContainText('Bloqué')
  await expect(who).toHaveValue('Kar')
  await expect(who).toBeFocused()

  // The choices that are open hide what is behind them.
  await who.press('Escape')
  await hers.getByRole('link', { name: 'Signaler', exact: true }).first().click()
  const what = hers.getByLabel(/^Que s’est-il passé/)
  await what.fill('Le banc 4 disjoncte')
  await move(karim, 1, 3, 'RESOLVING')
  await report(ines, 'Il manque des sondes')
  await hers.waitForTimeout(1_500)
  await expect(what).toHaveValue('Le banc 4 disjoncte')
})

test('somebody who may not read a ticket hears nothing of it', async ({ openWindow }) => {
  await report(ines, 'La porte du labo ferme mal')
  const hers = await windowOf(openWindow, ines, `/trackers/${tracker}`)
  await expect(hers.getByRole('row', { name: /EL-1 / })).toBeVisible()
  const asked: string[] = []
  hers.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await report(karim, 'Notes du conseil de classe')
  await move(karim, 2, 1, 'WAITING')
  // What comes after it arrives: what was to arrive before it has.
  await move(karim, 1, 1, 'WAITING')
  await expect(hers.getByRole('row', { name: /EL-1 / })).toContainText('Bloqué')
  await expect(hers.getByRole('button', { name: /nouveaux? tickets?/ })).toHaveCount(0)
  await expect(hers.getByText('Notes du conseil')).toHaveCount(0)
  expect(asked.filter((path) => path.endsWith('/tickets/2'))).toEqual([])
})

test('what happened while the connection was cut is caught up with', async ({ openWindow }) => {
  await report(ines, 'Le relais colle')
  const hers = await windowOf(openWindow, helene, `/trackers/${tracker}?view=all`)
  await expect(hers.getByRole('row', { name: /EL-1 / })).toBeVisible()
  await hers.context().setOffline(true)
  await expect(hers.getByText(/^Pas de connexion depuis/).first()).toBeVisible()
  await move(karim, 1, 1, 'WAITING')
  await following(hers, () => hers.context().setOffline(false))
  await expect(hers.getByRole('row', { name: /EL-1 / })).toContainText('Bloqué')
})

test('settings that one changes reach the other’s screens, what they are editing among them', async ({
  openWindow,
}) => {
  await report(ines, 'Le multimètre est déréglé')
  const hers = await windowOf(openWindow, helene, `/trackers/${tracker}/settings`)
  await hers.getByLabel('Préfixe du ticket').fill('LABO')
  const ticket = await windowOf(openWindow, ines, `/trackers/${tracker}/tickets/1`)
  const write = ticket.getByRole('textbox', { name: 'Votre message' })
  await expect(write).toBeVisible()

  const path = `trackers/${tracker}/settings`
  type Configuration = { settings: Record<string, unknown>; version: number }
  const { settings, version } = await school.as<Configuration>(karim, 'get', path)
  await school.as(karim, 'put', path, { ...settings, commentsEnabled: false }, { 'if-match': `"${version}"` })

  await expect(hers.getByText('Une autre personne a changé entre-temps')).toBeVisible()
  await expect(hers.getByLabel('Préfixe du ticket')).toHaveValue('LABO')
  await expect(write).toBeHidden()
  await hers.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(hers.getByText('Les réglages sont enregistrés.')).toBeVisible()
  const after = await school.as<Configuration>(karim, 'get', path)
  expect(after.settings).toMatchObject({ prefix: 'LABO', commentsEnabled: false })
})
