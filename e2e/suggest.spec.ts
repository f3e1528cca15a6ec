import { expect, test, type Response } from '@playwright/test'
import { languages } from './setup/languages.ts'
import { School } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'

// Another student finds an article instead of reporting; and where that article came from: what solved the first one's ticket.

const WORDS = {
  en: {
    what: 'What happened?',
    first: 'The colour printer of the library prints nothing',
    solution: 'Press the **green button** for five seconds.',
    second: 'The printer in the library does not print in colour',
    similar: 'Similar tickets',
    answered: 'Already answered',
    answers: 'This answers it',
    back: 'Back to my report',
    thanks: 'Good that it is answered',
    undo: /^Undo/,
    helped: 'It answered 1 person',
    make: 'Make an article of it',
    open: /^Open the draft/,
    published: /^Published/,
    save: 'Save',
    origin: /^Made of ticket/,
    found: 'suggestion',
  },
  fr: {
    what: /^Que s’est-il passé/,
    first: 'L’imprimante couleur du CDI n’imprime rien',
    solution: 'Appuyez cinq secondes sur le **bouton vert**.',
    second: 'L’imprimante du CDI n’imprime plus en couleur',
    similar: 'Tickets semblables',
    answered: 'Déjà répondu',
    answers: 'Cela répond à ma question',
    back: 'Revenir à mon signalement',
    thanks: 'Tant mieux si vous avez la réponse',
    undo: /^Annuler/,
    helped: 'A répondu à 1 personne',
    make: 'En faire un article',
    open: /^Ouvrir le brouillon/,
    published: /^Publié/,
    save: 'Enregistrer',
    origin: /^Tiré du ticket/,
    found: 'suggestion',
  },
} as const

for (const language of languages('fr')) {
  const words = WORDS[language]

  test(`another student finds an article instead of reporting (${language})`, async ({ page, browser, request }) => {
    const school = await School.open(request)
    const course = await school.course('Vie du lycée')
    const teacher = await school.person('Nadia', 'Benali', language)
    const [first, second] = [
      await school.person('Inès', 'Garnier', language),
      await school.person('Hugo', 'Petit', language),
    ]
    await school.enrol(teacher, course, 'editingteacher')
    for (const student of [first, second]) await school.enrol(student, course, 'student')
    const settings = { prefix: 'AI', preset: 'ticketting' }
    const tracker = await school.activity('mod_tracker', course, 'Assistance', settings)
    const faq = await school.activity('mod_faq', course, 'Questions', {})
    await school.as(first, 'post', `trackers/${tracker}/tickets`, { description: words.first })
    const solve = { to: 'RESOLVED', resolution: words.solution }
    await school.as(teacher, 'post', `trackers/${tracker}/tickets/1/transitions`, solve, { 'if-match': '"1"' })

    await test.step('what solved the ticket becomes a draft in one action, and is published', async () => {
      await signIn(page, teacher, `/trackers/${tracker}/tickets/1`)
      await page.getByRole('button', { name: words.make }).click()
      await page.getByRole('button', { name: words.open }).click()
      await expect(page).toHaveURL(new RegExp(`/faqs/${faq}/articles/.*/edit`))
      await page.getByRole('checkbox', { name: words.published }).check()
      await page.getByRole('button', { name: words.save }).click()
      await expect(page.getByText(words.origin)).toContainText('AI-1')
    })

    const baseURL = new URL(page.url()).origin
    const context = await browser.newContext({ baseURL })
    const other = await context.newPage()
    await signIn(other, second, `/trackers/${tracker}/new`)
    const what = other.getByLabel(words.what)

    await test.step('the article is offered while they type, the focus staying where it is; the other’s ticket is not', async () => {
      await expect(what).toBeEditable()
      await what.focus()
      await other.keyboard.type(words.second)
      await expect(other.getByRole('heading', { name: words.answered })).toBeVisible()
      await expect(other.getByRole('status').filter({ hasText: words.found })).toHaveText(/^1 /)
      await expect(what).toBeFocused()
      await expect(other.getByRole('heading', { name: words.similar })).toHaveCount(0)
    })

    await test.step('it is read over the report, which is still there', async () => {
      await other.getByRole('button', { name: words.first }).press('Enter')
      await expect(other.getByRole('dialog')).toContainText(/(bouton vert|green button)/)
      await other.getByRole('button', { name: words.back }).last().click()
      await expect(what).toHaveValue(words.second)
    })

    await test.step('it answers, and the report need not be sent; undone, it is there again', async () => {
      const say = async () => {
        await other.getByRole('button', { name: words.first }).click()
        await other.getByRole('button', { name: words.answers }).click()
        // Pointed at, the way back stays.
        await other.getByRole('button', { name: words.undo }).hover()
        await expect(other.getByRole('heading', { level: 1, name: words.thanks })).toBeFocused()
      }
      const isCounted = (method: string) => (answer: Response) =>
        answer.url().includes('/suggestions/') && answer.request().method() === method
      await say()
      const uncounted = other.waitForResponse(isCounted('DELETE'))
      await other.getByRole('button', { name: words.undo }).click()
      await expect(what).toHaveValue(words.second)
      await uncounted
      // What is counted goes to the server behind the thanks.
      const counted = other.waitForResponse(isCounted('PUT'))
      await say()
      expect((await counted).ok()).toBe(true)
      const list = await school.as<{ items: unknown[] }>(second, 'get', `trackers/${tracker}/tickets`)
      expect(list.items).toEqual([])
    })

    await test.step('the next one is told that it helped', async () => {
      const last = await browser.newContext({ baseURL })
      const next = await last.newPage()
      await signIn(next, first, `/trackers/${tracker}/new`)
      await next.getByLabel(words.what).fill(words.second)
      await expect(next.getByText(words.helped)).toBeVisible()
      await expect(next.getByRole('heading', { name: words.similar })).toBeVisible()
      await last.close()
    })
    await context.close()
  })
}
