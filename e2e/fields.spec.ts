import { expect, test, type Page } from '@playwright/test'
import { giveFields } from './setup/fields.ts'
import { languages } from './setup/languages.ts'
import { School, type Person } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'

const WORDS = {
  en: {
    what: 'What happened?',
    send: 'Send report',
    thanks: /Thank you/,
    place: 'Place',
    room: 'Room',
    seats: 'Seats',
    needed: 'This is needed.',
    odd: 'This is not written as it has to be.',
    appeared: 'One more question: Room.',
    seatsTyped: '12',
    optional: '(optional)',
    details: 'Details',
    filter: 'Filter',
    filters: 'Filters',
    from: 'Seats, from',
    search: 'Search these tickets',
    display: 'Display',
    internal: 'Internal field',
    hiddenFrom: 'Camille Roche does not see it',
    changePlace: 'Change “Place”',
    changeRoom: 'Change “Room”',
    save: 'Save',
    saved: /“Place” saved/,
    goes: /Room will be emptied/,
    filledOnly: 'In this order there are only tickets in which “Room” is filled in.',
    showAll: 'Show all, latest activity first',
    groupBy: 'Group by',
  },
  fr: {
    what: /^Que s’est-il passé/,
    send: 'Envoyer le signalement',
    thanks: /Merci/,
    place: 'Lieu',
    room: 'Salle',
    seats: 'Places',
    needed: 'Cette réponse est nécessaire.',
    odd: 'Ce n’est pas écrit comme il le faut.',
    appeared: /^Une question de plus.: Salle\.$/,
    seatsTyped: '1\u202f012',
    optional: '(facultatif)',
    details: 'Précisions',
    filter: 'Filtrer',
    filters: 'Filtres',
    from: 'Places, à partir de',
    search: 'Chercher dans ces tickets',
    display: 'Affichage',
    internal: 'Rubrique interne',
    hiddenFrom: 'Camille Roche ne la voit pas',
    changePlace: /^Modifier .*Lieu/,
    changeRoom: /^Modifier .*Salle/,
    save: 'Enregistrer',
    saved: /Lieu.» est enregistré/,
    goes: /Salle sera vidé/,
    filledOnly: /^Dans cet ordre, il n’y a que les tickets où «.Salle.» est rempli\.$/,
    showAll: 'Tout afficher, par activité',
    groupBy: 'Grouper par',
  },
} as const

async function furnish(school: School, language: 'fr' | 'en') {
  const words = WORDS[language]
  const course = await school.course('Mathématiques')
  const student = await school.person('Camille', 'Roche', language)
  const agent = await school.person('Nadia', 'Benali', language)
  await school.enrol(student, course, 'student')
  await school.enrol(agent, course, 'editingteacher')
  const tracker = await school.activity('mod_tracker', course, `Desk ${student.username}`, {
    prefix: 'MA',
    preset: 'ticketting',
    mode: 'strict',
  })
  await giveFields(school, agent, tracker, [
    {
      code: 'place',
      type: 'radio',
      label: words.place,
      options: { lab: 'Labo', home: 'Maison' },
      asked: { mandatory: true, listable: true },
    },
    {
      code: 'room',
      type: 'text',
      label: words.room,
      settings: { pattern: '[A-Z][0-9]{3}' },
      asked: { mandatory: true, listable: true, help: 'B204', condition: { code: 'place', values: ['lab'] } },
    },
    { code: 'seats', type: 'number', label: words.seats, asked: { listable: true } },
    {
      code: 'cause',
      type: 'dropdown',
      label: 'Cause',
      options: { net: 'Network', power: 'Power' },
      asked: { private: true },
    },
  ])
  return { words, course, student, agent, tracker }
}

const detailsOf = (page: Page, title: string) =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) })
    .last()

interface Ticket {
  readonly version: number
  readonly elements: Record<string, unknown>
}

for (const language of languages('fr')) {
  test(`parity 27: a student answers the tracker’s own questions, those that another answer calls up too (${language})`, async ({
    page,
    request,
  }) => {
    const school = await School.open(request)
    const { words, student, tracker } = await furnish(school, language)
    await signIn(page, student, `/trackers/${tracker}/new`)
    await page.getByLabel(words.what).fill('The projector is dead')
    const place = page.getByRole('group', { name: words.place })
    const room = page.getByLabel(words.room)
    const send = page.getByRole('button', { name: words.send })
    await expect(place).toBeVisible()
    await expect(room).toBeHidden()
    await expect(page.getByLabel('Cause')).toHaveCount(0)

    await send.click()
    await expect(place).toHaveAccessibleDescription(words.needed)
    await expect(place.getByRole('radio', { name: 'Labo' })).toBeFocused()

    await page.keyboard.press('Space')
    await expect(page.getByText(words.appeared)).toBeAttached()
    await expect(place.getByRole('radio', { name: 'Labo' })).toBeFocused()
    await room.fill('b2')
    await send.click()
    await expect(room).toBeFocused()
    await expect(room).toHaveAccessibleDescription(new RegExp(words.odd))

    await place.getByRole('radio', { name: 'Maison' }).check()
    await expect(room).toBeHidden()
    await place.getByRole('radio', { name: 'Labo' }).check()
    await expect(room).toHaveValue('b2')
    await room.fill('B204')
    await page.reload()
    await expect(room).toHaveValue('B204')
    await page.getByLabel(`${words.seats} ${words.optional}`).fill(words.seatsTyped)
    await send.click()
    await expect(page.getByText(words.thanks)).toBeVisible()
    const { elements } = await school.as<Ticket>(student, 'get', `trackers/${tracker}/tickets/1`)
    expect(elements).toEqual({ place: ['lab'], room: 'B204', seats: language === 'fr' ? 1012 : 12 })
  })
}

for (const language of languages('en')) {
  test(`an agent changes a field where it is shown, with what the change calls up and hides (${language})`, async ({
    page,
    request,
  }) => {
    const school = await School.open(request)
    const { words, student, agent, tracker } = await furnish(school, language)
    await school.as(student, 'post', `trackers/${tracker}/tickets`, {
      description: 'The projector is dead',
      elements: { place: ['home'] },
    })
    await signIn(page, agent, `/trackers/${tracker}/tickets/1`)
    const details = detailsOf(page, words.details)
    await expect(details).toContainText('Maison')
    await expect(details.getByText(words.internal)).toBeVisible()
    await expect(details.getByText(words.hiddenFrom)).toBeVisible()
    await expect(details.getByRole('button', { name: words.changeRoom })).toBeHidden()

    await details.getByRole('button', { name: words.changePlace }).click()
    await expect(details.getByRole('radio', { name: 'Maison' })).toBeFocused()
    await details.getByRole('radio', { name: 'Labo' }).check()
    await details.getByRole('button', { name: words.save }).click()
    await expect(details.getByLabel(words.room)).toBeFocused()
    await expect(details.getByLabel(words.room)).toHaveAccessibleDescription(new RegExp(words.needed))
    await page.keyboard.type('B204')
    await page.keyboard.press('Enter')
    await expect(page.getByText(words.saved)).toBeVisible()
    await expect(details.getByRole('button', { name: words.changePlace })).toBeFocused()
    await expect(details).toContainText('B204')

    await details.getByRole('button', { name: words.changePlace }).click()
    await details.getByRole('radio', { name: 'Maison' }).check()
    await expect(details.getByText(words.goes)).toBeVisible()
    await details.getByRole('button', { name: words.save }).click()
    await expect(details).not.toContainText('B204')
    // The screen shows it before the server has it.
    const elements = async () => (await school.as<Ticket>(agent, 'get', `trackers/${tracker}/tickets/1`)).elements
    await expect.poll(elements).toEqual({ place: ['home'] })
  })
}

test('two who change the same field are shown both values, and choose', async ({ page, request }) => {
  const school = await School.open(request)
  const { words, student, agent, tracker } = await furnish(school, 'en')
  await school.as(student, 'post', `trackers/${tracker}/tickets`, {
    description: 'Dead',
    elements: { place: ['home'] },
  })
  await signIn(page, agent, `/trackers/${tracker}/tickets/1`)
  const details = detailsOf(page, words.details)
  await details.getByRole('button', { name: 'Change “Seats”' }).click()
  await details.getByLabel('Seats').fill('30')
  // Who can work on it opens it by looking: a version more.
  await expect(page.locator('summary')).toContainText('Open')
  const { version } = await school.as<Ticket>(student, 'get', `trackers/${tracker}/tickets/1`)
  await school.as(
    student,
    'patch',
    `trackers/${tracker}/tickets/1`,
    { elements: { seats: 24 } },
    { 'if-match': `"${version}"` },
  )
  await details.getByRole('button', { name: words.save }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Camille Roche changed “Seats” meanwhile' })
  await expect(dialog).toContainText('24')
  await expect(dialog).toContainText('30')
  await dialog.getByRole('button', { name: 'Keep mine' }).click()
  await expect(page.getByText(/“Seats” saved/)).toBeVisible()
  const { elements } = await school.as<Ticket>(agent, 'get', `trackers/${tracker}/tickets/1`)
  expect(elements).toEqual({ place: ['home'], seats: 30 })
})

test('parity 26: what is asked and offered no longer stays readable, and says so', async ({ page, request }) => {
  const school = await School.open(request)
  const { words, student, agent, tracker } = await furnish(school, 'en')
  await school.as(student, 'post', `trackers/${tracker}/tickets`, {
    description: 'Dead',
    elements: { place: ['lab'], room: 'B204', seats: 3 },
  })
  await archive(school, agent, tracker)
  await signIn(page, student, `/trackers/${tracker}/tickets/1`)
  const details = detailsOf(page, words.details)
  await expect(details.getByText('no longer offered')).toBeVisible()
  await expect(details.getByText('no longer asked')).toBeVisible()
  await expect(details).toContainText('B204')
  await expect(details.getByRole('button', { name: 'Change “Seats”' })).toHaveCount(0)
})

/** The first option of the first field, and the field of seats. */
async function archive(school: School, agent: Person, tracker: string): Promise<void> {
  interface Element {
    readonly id: string
    readonly code: string
    readonly version: number
    readonly options: { readonly code: string }[]
    readonly label: string
    readonly settings: object
    readonly shared: boolean
  }
  const { items } = await school.as<{ items: Element[] }>(agent, 'get', `trackers/${tracker}/elements`)
  const place = items.find(({ code }) => code === 'place')!
  const { label, settings, shared, options, version } = place
  const body = {
    archived: false,
    label,
    settings,
    shared,
    options: options.map((option) => ({ ...option, active: option.code !== 'lab' })),
  }
  await school.as(agent, 'put', `trackers/${tracker}/elements/${place.id}`, body, { 'if-match': `"${version}"` })
  const form = await school.as<{ version: number; fields: { element: string }[] }>(
    agent,
    'get',
    `trackers/${tracker}/form`,
  )
  const seats = items.find(({ code }) => code === 'seats')!.id
  const fields = form.fields.map((field) => ({ ...field, active: field.element !== seats }))
  await school.as(agent, 'put', `trackers/${tracker}/form`, { fields }, { 'if-match': `"${form.version}"` })
}

for (const language of languages('fr')) {
  test(`parity 25: an agent sees listable fields as columns, sorts and filters by them (${language})`, async ({
    page,
    request,
  }) => {
    const school = await School.open(request)
    const { words, student, agent, tracker } = await furnish(school, language)
    const report = (description: string, elements: Record<string, unknown>) =>
      school.as(student, 'post', `trackers/${tracker}/tickets`, { description, elements })
    await report('First', { place: ['lab'], room: 'B204', seats: 30 })
    await report('Second', { place: ['home'] })
    await report('Third', { place: ['lab'], room: 'A101', seats: 4 })
    await signIn(page, agent, `/trackers/${tracker}?view=all`)
    const titles = page.getByRole('rowheader')
    await expect(titles).toHaveText([/Third/, /Second/, /First/])
    await expect(page.getByRole('row', { name: /First/ })).toContainText('Labo')
    await expect(page.getByRole('row', { name: /First/ })).toContainText('B204')
    await expect(page.getByRole('columnheader', { name: 'Cause' })).toHaveCount(0)

    /** The latest first; again turns it round, once the first is so. */
    const sortByRoom = async () => {
      const head = page.getByRole('columnheader', { name: words.room })
      for (const order of ['descending', 'ascending']) {
        await head.getByRole('button', { name: words.room, exact: true }).click()
        await expect(head).toHaveAttribute('aria-sort', order)
        await expect(titles).toHaveText(order === 'descending' ? [/First/, /Third/] : [/Third/, /First/])
      }
    }
    await sortByRoom()
    // That the second is not among them is said.
    await expect(page.getByText(words.filledOnly)).toBeVisible()
    await page.getByRole('button', { name: words.showAll }).click()
    await expect(titles).toHaveText([/Third/, /Second/, /First/])
    await expect(page.getByText(words.filledOnly)).toHaveCount(0)
    await sortByRoom()

    await page.getByRole('button', { name: words.filter, exact: true }).click()
    await page.getByLabel(words.place, { exact: true }).selectOption('Labo')
    await expect(titles).toHaveText([/Third/, /First/])
    await page.getByLabel(words.from).fill('10')
    await page.keyboard.press('Enter')
    await expect(titles).toHaveText([/First/])
    const filters = page.getByRole('list', { name: words.filters })
    await expect(filters).toContainText('Labo')
    await expect(filters).toContainText('10')
    await page.reload()
    await expect(titles).toHaveText([/First/])

    const bar = page.getByRole('combobox', { name: words.search })
    await bar.fill(words.room.slice(0, 3))
    await page.getByRole('option', { name: words.room }).click()
    await bar.pressSequentially('B204 ')
    await expect(filters).toContainText('B204')

    await page.getByRole('button', { name: words.display, exact: true }).click()
    await page.getByRole('checkbox', { name: words.seats }).uncheck()
    await expect(page.getByRole('columnheader', { name: words.seats })).toHaveCount(0)
    await expect(page).toHaveURL(/columns=.*element\.room/)

    await page.goto(`/trackers/${tracker}?view=all`)
    await page.getByRole('button', { name: words.display, exact: true }).click()
    await page.getByLabel(words.groupBy).selectOption(words.place)
    await expect(page).toHaveURL(/group=element\.place/)
    const groups = page.getByRole('rowgroup').filter({ has: titles })
    await expect(groups.filter({ hasText: 'Labo' }).getByRole('rowheader')).toHaveText([/Third/, /First/])
    await expect(groups.filter({ hasText: 'Second' }).getByRole('rowheader')).toHaveText([/Second/])
    await page.reload()
    await expect(groups.filter({ hasText: 'Labo' }).getByRole('rowheader')).toHaveText([/Third/, /First/])
  })
}
