import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { giveFields } from './setup/fields.ts'
import { languages } from './setup/languages.ts'
import { School } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'

const WORDS = {
  en: {
    nav: 'Import',
    choose: 'Choose a file, or drop it here',
    wrong: 'This is not a CSV file.',
    columnIs: (name: string) => `What “${name}” is`,
    summary: 'Summary',
    tryIt: 'Try it',
    wouldBe: 'would become a ticket1already there',
    again: 'Change how they are read',
    person: (word: string) => `The person that “${word}” means`,
    state: (word: string) => `The state that “${word}” means`,
    resolved: 'Resolved',
    start: /^Import 603 tickets/,
    underway: 'You can leave this page',
    made: '603 tickets have been made',
    report: 'Download the report',
    refused: 'Refused',
    done: /603 tickets made, 2 refused/,
    date: 'not a date of the format given',
    reason: 'not as many cells as the first line has',
    fieldless: /^Fields without a column: Serial\./,
    option: 'not one of the options of this field',
    place: 'Place',
  },
  fr: {
    nav: 'Importer',
    choose: 'Choisissez un fichier, ou déposez-le ici',
    wrong: 'Ce n’est pas un fichier CSV.',
    columnIs: (name: string) => `Ce qu’est «\u202f${name}\u202f»`,
    summary: 'Résumé',
    tryIt: 'Faire un essai',
    wouldBe: 'deviendrait un ticket1déjà là',
    again: 'Changer la lecture',
    person: (word: string) => `La personne que désigne «\u202f${word}\u202f»`,
    state: (word: string) => `L’état que désigne «\u202f${word}\u202f»`,
    resolved: 'Résolu',
    start: /^Importer 603 tickets/,
    underway: 'Vous pouvez quitter cette page',
    made: '603 tickets ont été créés',
    report: 'Télécharger le rapport',
    refused: 'Refusées',
    done: /603 tickets créés, 2 refusés/,
    date: 'pas une date au format indiqué',
    reason: 'pas autant de cellules que la première ligne',
    fieldless: /^Rubriques sans colonne.: Serial\./,
    option: 'aucune des options de cette rubrique',
    place: 'Lieu',
  },
} as const

/** One row is sound; the others need a person or a state said, or are broken; then many more, so that the import can be left. */
const FILE = [
  'Intitulé libre;Statut;Auteur;Ouvert le;Réf',
  'Le vidéoprojecteur verdit;Posté;;25/11/2025;1',
  'La serrure de la salle 12;Posté;jdupont;25/11/2025 10:30;2',
  'Plus de son en B204;Presque fini;;25/11/2025;3',
  '=1+1;Posté;;30/02/2025;4',
  'Trop court;Posté',
  ...Array.from({ length: 600 }, (_, i) => `Panne ${i};Presque fini;jdupont;01/02/2025;${i + 10}`),
].join('\n')

const bring = (page: Page, name: string, text: string) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

for (const language of languages('fr')) {
  const words = WORDS[language]
  test(`a teacher imports a file, says who and what is meant, leaves and comes back (${language})`, async ({
    page,
    request,
  }) => {
    // Twice through a file of six hundred rows.
    test.setTimeout(900_000)
    const school = await School.open(request)
    const course = await school.course('Mathématiques')
    const teacher = await school.person('Nadia', 'Benali', language)
    const student = await school.person('Jean', 'Dupont', language)
    await school.enrol(teacher, course, 'editingteacher')
    await school.enrol(student, course, 'student')
    const settings = { prefix: 'MA', preset: 'ticketting', mode: 'strict' }
    const tracker = await school.activity('mod_tracker', course, `Desk ${teacher.username}`, settings)

    await signIn(page, teacher, `/trackers/${tracker}`)
    await page.getByRole('link', { name: words.nav, exact: true }).click()
    await expect(page.getByText(words.choose)).toBeVisible()
    await bring(page, 'photo.csv', '%PDF-1.7')
    await expect(page.locator('main').getByRole('alert')).toContainText(words.wrong)

    await bring(page, 'exports/suivis.csv', FILE)
    await page.getByRole('combobox', { name: words.columnIs('Intitulé libre') }).selectOption(words.summary)
    await page.getByRole('button', { name: words.tryIt }).click()
    await expect(page.getByText(words.date).first()).toBeVisible({ timeout: 180_000 })
    await expect(page.locator('dl')).toContainText(words.wouldBe)

    await page.getByRole('link', { name: words.again }).click()
    const person = page.getByRole('combobox', { name: words.person('jdupont') })
    await person.fill('Jean')
    await page.getByRole('option', { name: 'Jean Dupont' }).click()
    await page.getByRole('combobox', { name: words.state('Presque fini') }).selectOption(words.resolved)
    await page.getByRole('button', { name: words.tryIt }).click()
    await page.getByRole('button', { name: words.start }).click({ timeout: 180_000 })

    await expect(page.getByText(words.underway)).toBeVisible()
    await page.getByRole('link', { name: words.nav, exact: true }).click()
    await expect(page.getByText(words.done)).toBeVisible({ timeout: 180_000 })
    await page.getByRole('link', { name: 'suivis.csv' }).click()
    await expect(page.getByText(words.made)).toBeVisible()

    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: words.report }).click()
    const report = await readFile(await (await download).path(), 'utf8')
    expect(report).toContain('"Le vidéoprojecteur verdit"'.slice(1, -1))
    expect(report).toContain(words.reason)
    expect(report).not.toMatch(/,=1\+1/)

    await page.getByText(words.refused, { exact: true }).first().click()
    await expect(page.getByText('30/02/2025')).toBeVisible()
    await page.goto(`/trackers/${tracker}/tickets/2`)
    await expect(page.getByText('Jean Dupont').first()).toBeVisible()
    await expect(page.getByRole('heading', { name: 'La serrure de la salle 12' })).toBeVisible()
  })
}

for (const language of languages('en')) {
  const words = WORDS[language]
  test(`a file fills in the fields of the form, by the name that an export gives them or another (${language})`, async ({
    page,
    request,
  }) => {
    const school = await School.open(request)
    const course = await school.course('Mathématiques')
    const teacher = await school.person('Nadia', 'Benali', language)
    await school.enrol(teacher, course, 'editingteacher')
    const settings = { prefix: 'MF', preset: 'ticketting', mode: 'strict' }
    const tracker = await school.activity('mod_tracker', course, `Fields ${teacher.username}`, settings)
    await giveFields(school, teacher, tracker, [
      { code: 'place', type: 'dropdown', label: words.place, options: { lab: 'Laboratoire', hall: 'Préau' } },
      { code: 'seats', type: 'number', label: 'Seats' },
      { code: 'serial', type: 'text', label: 'Serial' },
    ])
    await signIn(page, teacher, `/trackers/${tracker}/imports`)
    await bring(
      page,
      'champs.csv',
      'Titre;element.place;Capacité\nLa sono grésille;Préau;120\nLa porte grince;Cave;12\n',
    )
    const place = page.getByRole('combobox', { name: words.columnIs('element.place') })
    await expect(place).toHaveValue('element.place')
    await page.getByRole('combobox', { name: words.columnIs('Capacité') }).selectOption('Seats')
    await expect(page.getByText(words.fieldless)).toBeVisible()
    await page.getByRole('button', { name: words.tryIt }).click()
    await expect(page.getByText(words.option).first()).toBeVisible({ timeout: 180_000 })
    await page.getByRole('button', { name: /^(Importer 1 ticket|Import 1 ticket)$/ }).click()
    await expect(page.getByText(/^(1 ticket has been made|1 ticket a été créé)$/)).toBeVisible({ timeout: 180_000 })
    await page.goto(`/trackers/${tracker}/tickets/1`)
    await expect(page.getByText('Préau').first()).toBeVisible()
    await expect(page.getByText('120').first()).toBeVisible()
  })
}
