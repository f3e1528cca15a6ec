import { languages } from './setup/languages.ts'
import { School } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'
import { expect, test } from './setup/test.ts'

// A ticket waits for another: said on the ticket, drawn, and in the way of closing with its reason until the other is settled.

const WORDS = {
  fr: {
    locale: 'fr-FR',
    add: 'Ajouter une dépendance',
    find: /^Ticket dont OP-2 dépend/,
    on: 'Dépend de',
    by: 'Attendu par',
    drawing: 'Dessin',
    drawn: /^2 tickets et 1 dépendance/,
    circle: /chacun attendrait l’autre/,
    find1: /^Ticket dont OP-1 dépend/,
    blocks: 'Une dépendance ouverte empêche de clore',
    save: /^Enregistrer/,
    waits: 'Il dépend de OP-1, encore ouvert.',
    abandoned: /^Abandonné/,
    change: /Changer/,
    remove: 'Ne plus dépendre de OP-1',
    bound: /l’a fait dépendre de OP-1/,
  },
  en: {
    locale: 'en-GB',
    add: 'Add a dependency',
    find: /^Ticket that OP-2 depends on/,
    on: 'Depends on',
    by: 'Waited for by',
    drawing: 'Drawing',
    drawn: /^2 tickets and 1 dependency/,
    circle: /each would wait for the other/,
    find1: /^Ticket that OP-1 depends on/,
    blocks: 'An open dependency keeps a ticket from being closed',
    save: /^Save/,
    waits: 'It depends on OP-1, which is still open.',
    abandoned: /^Abandoned/,
    change: /Change/,
    remove: 'No longer depend on OP-1',
    bound: /made it depend on OP-1/,
  },
} as const

for (const language of languages('fr')) {
  const words = WORDS[language]

  test(`parity 34: a dependency blocks closing, with its reason: ${language}`, async ({ openWindow, request }) => {
    const school = await School.open(request)
    const course = await school.course('Optique')
    const head = await school.person('Nadia', 'Benali', language)
    await school.enrol(head, course, 'editingteacher')
    const tracker = await school.activity('mod_tracker', course, `Banc ${head.username}`, { prefix: 'OP' })
    for (const description of ['La lampe est à changer', 'Le banc est à régler'])
      await school.as(head, 'post', `trackers/${tracker}/tickets`, { description })
    const page = await openWindow({ locale: words.locale })
    await signIn(page, head)

    await test.step('the tracker is made to hold tickets that wait', async () => {
      await page.goto(`/trackers/${tracker}/workflow`)
      await page.getByRole('switch', { name: words.blocks }).click()
      await page.getByRole('button', { name: words.save }).first().click()
      await expect(page.getByRole('button', { name: words.save })).toHaveCount(0)
    })

    await test.step('found by its words, and shown from both sides', async () => {
      await page.goto(`/trackers/${tracker}/tickets/2?view=all`)
      await page.getByRole('button', { name: words.add }).click()
      await page.getByRole('combobox', { name: words.find }).fill('lampe')
      await page.getByRole('option', { name: /OP-1/ }).click()
      await expect(page.getByRole('list', { name: words.on }).getByRole('link')).toHaveText(/OP-1 La lampe/)
      await expect(page.getByText(words.bound)).toBeVisible()
      await page.getByRole('radio', { name: words.drawing }).check({ force: true })
      await page.getByRole('region', { name: words.drawn }).getByRole('link', { name: /OP-1/ }).click()
      await expect(page.getByRole('list', { name: words.by }).getByRole('link')).toHaveText(/OP-2 Le banc/)
    })

    await test.step('a circle is refused', async () => {
      await page.getByRole('button', { name: words.add }).click()
      await page.getByRole('combobox', { name: words.find1 }).fill('OP-2')
      await page.getByRole('option', { name: /OP-2/ }).click()
      await expect(page.getByText(words.circle)).toBeVisible()
      await page.keyboard.press('Escape')
    })

    await test.step('closing says what it waits for; once that is settled it closes', async () => {
      await page.goto(`/trackers/${tracker}/tickets/2?view=all`)
      await page.locator('summary').filter({ hasText: words.change }).click()
      await expect(page.getByText(words.waits).first()).toBeVisible()
      await school.as(
        head,
        'post',
        `trackers/${tracker}/tickets/1/transitions`,
        { to: 'ABANDONNED' },
        { 'if-match': '"1"' },
      )
      await page.reload()
      await page.locator('summary').filter({ hasText: words.change }).click()
      await page.getByRole('button', { name: words.abandoned }).click()
      await expect(page.locator('summary').filter({ hasText: words.change })).toBeVisible()
      await expect(page.getByRole('article').getByText(words.abandoned).first()).toBeVisible()
    })

    await test.step('and it is taken back', async () => {
      await page.getByRole('button', { name: words.remove }).click()
      await expect(page.getByRole('list', { name: words.on })).toHaveCount(0)
    })
  })
}
