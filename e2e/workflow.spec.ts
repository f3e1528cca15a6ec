import { type Page } from '@playwright/test'
import { languages } from './setup/languages.ts'
import { School, type Person } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'
import { expect, test } from './setup/test.ts'

const WORDS = {
  fr: {
    workflow: 'Cycle de vie',
    strict: /^Strict/,
    customized: /^Gestionnaire customisé/,
    lifecycle: /^Cycle de vie/,
    resolving: 'En travail',
    cell: (from: string, grant: string) => new RegExp(`^Rapporteur, de ${from} à Posté\\s: ${grant}`),
    none: 'non accordé',
    own: 'siens',
    resolved: 'Résolu',
    abandonned: 'Abandonné',
    posted: 'Posté',
    finding: 'Un rapporteur ne peut rouvrir aucun de ses tickets.',
    mend: /Accorder .*Résolu → Posté.* au rôle Rapporteur/,
    sound: 'rien à signaler',
    answer: 'Depuis Posté',
    afterStep: 'Depuis Résolu',
    save: 'Enregistrer',
    saved: 'Les réglages sont enregistrés.',
    change: /Changer/,
    possible: 'Possible maintenant',
    nothing: 'Rien n’est possible pour vous en ce moment.',
    settings: 'Réglages',
    prefix: 'Préfixe du ticket',
  },
  en: {
    workflow: 'Workflow',
    strict: /^Strict/,
    customized: /^Customized/,
    lifecycle: /^Lifecycle/,
    resolving: 'In progress',
    cell: (from: string, grant: string) => new RegExp(`^Reporter, from ${from} to Posted: ${grant}`),
    none: 'not granted',
    own: 'own',
    resolved: 'Resolved',
    abandonned: 'Abandoned',
    posted: 'Posted',
    finding: 'A reporter can reopen none of their tickets.',
    mend: /Grant .*Resolved → Posted.* to the role Reporter/,
    sound: 'nothing to report',
    answer: 'From Posted',
    afterStep: 'From Resolved',
    save: 'Save',
    saved: 'The settings are saved.',
    change: /Change/,
    possible: 'Possible now',
    nothing: 'Nothing is possible for you at present.',
    settings: 'Settings',
    prefix: 'Ticket prefix',
  },
} as const

interface Place {
  readonly school: School
  readonly teacher: Person
  readonly student: Person
  readonly tracker: string
}

async function furnish(school: School, language: 'fr' | 'en'): Promise<Place> {
  const course = await school.course('Physique-chimie')
  const teacher = await school.person('Hélène', 'Pruvost', language)
  const student = await school.person('Camille', 'Roche', language)
  await school.enrol(teacher, course, 'editingteacher')
  await school.enrol(student, course, 'student')
  const settings = { prefix: 'PC', preset: 'bugtracker', mode: 'relaxed' }
  const tracker = await school.activity('mod_tracker', course, 'Salles de physique', settings)
  return { school, teacher, student, tracker }
}

/** From the first cell of the matrix to another, by its arrows. */
async function goToCell(page: Page, row: number, column: number): Promise<void> {
  await page.locator('[data-at="1.2"]').focus()
  await page.keyboard.press('Control+Home')
  for (let down = 1; down < row; down += 1) await page.keyboard.press('ArrowDown')
  for (let right = 1; right < column; right += 1) await page.keyboard.press('ArrowRight')
}

/** The states in the group of what is possible now, in a ticket or in the simulator. */
const possible = (page: Page, words: (typeof WORDS)['fr' | 'en']) =>
  page.getByRole('list', { name: words.possible }).getByRole('button')

for (const language of languages('fr')) {
  const words = WORDS[language]
  test(`a teacher builds a strict life cycle by keyboard, mends what is found, tries it, and it holds (${language})`, async ({
    page,
    request,
    openWindow,
  }) => {
    const { school, teacher, student, tracker } = await furnish(await School.open(request), language)
    await signIn(page, teacher, `/trackers/${tracker}`)
    await page.getByRole('link', { name: words.workflow }).click()
    await expect(page.getByRole('heading', { level: 1, name: words.workflow })).toBeVisible()

    await page.getByRole('radio', { name: words.customized }).check()
    await page.getByRole('radio', { name: words.strict }).check()
    await page.getByRole('radio', { name: words.lifecycle }).check()
    await page.getByRole('checkbox', { name: words.resolving }).uncheck()
    await expect(page.getByText(words.sound)).toBeVisible()

    // Rows 6 and 9 are Resolved and Abandoned, column 1 is Posted.
    await goToCell(page, 6, 1)
    await expect(page.getByRole('button', { name: words.cell(words.resolved, words.own) })).toBeFocused()
    await page.keyboard.press('0')
    await expect(page.getByRole('button', { name: words.cell(words.resolved, words.none) })).toBeFocused()
    await goToCell(page, 9, 1)
    await page.keyboard.press('Delete')
    await expect(page.getByRole('button', { name: words.cell(words.abandonned, words.none) })).toBeFocused()

    await expect(page.getByText(words.finding)).toBeVisible()
    const example = page.getByRole('button', { name: new RegExp(`^${words.posted}.*${words.resolved}$`) })
    await example.click()
    await expect(example).toHaveAttribute('aria-pressed', 'true')
    await page.getByRole('button', { name: words.mend }).click()
    await expect(page.getByText(words.finding)).toHaveCount(0)
    await expect(page.getByRole('button', { name: words.cell(words.resolved, words.own) })).toBeAttached()

    await expect(possible(page, words)).toHaveText([words.resolved, words.abandonned])
    await page.getByRole('region', { name: words.answer }).getByRole('button', { name: words.resolved }).click()
    await expect(page.getByRole('region', { name: words.afterStep })).toBeFocused()
    await expect(possible(page, words)).toHaveText([words.posted, words.abandonned])

    await page.getByRole('button', { name: words.save, exact: true }).click()
    await expect(page.getByText(words.saved)).toBeVisible()
    await expect(page.getByRole('button', { name: words.save, exact: true })).toHaveCount(0)
    await page.reload()
    await expect(page.getByRole('button', { name: words.cell(words.abandonned, words.none) })).toBeAttached()

    await school.as(student, 'post', `trackers/${tracker}/tickets`, { summary: 'Hotte', description: 'Elle siffle.' })
    const theirs = await openWindow()
    await signIn(theirs, student, `/trackers/${tracker}/tickets/1`)
    const open = () => theirs.locator('summary').filter({ hasText: words.change }).click()
    await open()
    await expect(possible(theirs, words)).toHaveText([words.resolved, words.abandonned])
    await possible(theirs, words).filter({ hasText: words.abandonned }).click()
    await expect(theirs.getByText(new RegExp(`PC-1 .*${words.abandonned}`))).toBeVisible()
    await open()
    await expect(theirs.getByText(words.nothing)).toBeVisible()
    await expect(possible(theirs, words)).toHaveCount(0)
  })
}

test('two who change the same rules are shown each other’s changes; one who leaves is asked', async ({
  page,
  request,
}) => {
  const { school, teacher, tracker } = await furnish(await School.open(request), 'en')
  const words = WORDS.en
  const settingsPath = `trackers/${tracker}/settings`
  await signIn(page, teacher, `/trackers/${tracker}/workflow`)
  await page.getByRole('radio', { name: words.strict }).check()

  type Configuration = { settings: Record<string, unknown>; version: number }
  const { settings, version } = await school.as<Configuration>(teacher, 'get', settingsPath)
  await school.as(teacher, 'put', settingsPath, { ...settings, path: 'lifecycle' }, { 'if-match': `"${version}"` })

  await page.getByRole('link', { name: 'Tickets', exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stay', exact: true }).first().click()
  await page.getByRole('button', { name: words.save, exact: true }).click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog.getByText('Lifecycle')).toBeVisible()
  await dialog.getByRole('button', { name: 'Keep mine' }).click()
  await expect(page.getByText(words.saved)).toBeVisible()
  const after = await school.as<Configuration>(teacher, 'get', settingsPath)
  expect(after.settings).toMatchObject({ mode: 'strict', path: 'free' })
})

test('plain settings are a form: what is wrong is said at its field, a new prefix shows at once', async ({
  page,
  request,
}) => {
  const { teacher, student, tracker } = await furnish(await School.open(request), 'en')
  const words = WORDS.en
  await signIn(page, teacher, `/trackers/${tracker}/settings`)
  await page.getByLabel(words.prefix).fill('pc')
  await expect(page.getByText('1 to 10 capitals and digits, beginning with a capital.')).toBeVisible()
  await page.getByLabel(words.prefix).fill('LAB')
  await page.getByLabel('Name', { exact: true }).fill('Laboratory')
  await page.getByRole('button', { name: words.save, exact: true }).click()
  await expect(page.getByText(words.saved)).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Laboratory' })).toBeVisible()

  await page.context().clearCookies()
  await signIn(page, student, `/trackers/${tracker}/settings`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This tracker’s settings are not open to you')
})
