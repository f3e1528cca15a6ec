import { type Page } from '@playwright/test'
import { languages } from './setup/languages.ts'
import { School } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'
import { expect, test } from './setup/test.ts'

// A teacher's morning, by keyboard: look for what came in, take it, begin, ask back, settle it, go on to the next; whoever reported it is told.

const WORDS = {
  fr: {
    reports: ['L’imprimante du CDI ne répond plus', 'Le vidéoprojecteur clignote', 'Imprimante B204 : plus d’encre'],
    typed: 'imprim',
    taken: 'MA-3 est confié à Hélène Pruvost',
    working: 'En travail',
    moved: (state: string) => `MA-3 est passé à ${state}`,
    message: 'Votre message',
    asked: 'Est-elle allumée ?',
    resolved: 'Résolu',
    solution: 'Le cordon est rebranché',
    history: 'Échanges et historique',
    began: /Hélène Pruvost .*→ En travail/,
    settled: 'Une solution est là',
  },
  en: {
    reports: ['The library printer no longer answers', 'The projector flickers', 'Printer B204: out of ink'],
    typed: 'print',
    taken: 'MA-3 is assigned to Hélène Pruvost',
    working: 'In progress',
    moved: (state: string) => `MA-3 is now ${state}`,
    message: 'Your message',
    asked: 'Is it switched on?',
    resolved: 'Resolved',
    solution: 'The cable is plugged in again',
    history: 'Exchanges and history',
    began: /Hélène Pruvost .*→ In progress/,
    settled: 'There is a solution',
  },
} as const

const rows = (page: Page) => page.getByRole('row').filter({ hasText: /MA-\d/ })

/** From where the focus is to the first row, as who has no mouse goes there. */
async function tabToRows(page: Page): Promise<void> {
  for (let tabs = 0; tabs < 15; tabs += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => document.activeElement?.matches('[data-row] a'))) return
  }
  throw new Error('no row is reached by Tab')
}

for (const language of languages('en')) {
  const words = WORDS[language]

  test(`a morning of triage by keyboard: searched, taken, begun, asked about, settled (${language})`, async ({
    page,
    request,
    openWindow,
  }) => {
    test.slow()
    const school = await School.open(request)
    const course = await school.course('Maintenance')
    const teacher = await school.person('Hélène', 'Pruvost', language)
    const student = await school.person('Inès', 'Garnier', language)
    await school.enrol(teacher, course, 'editingteacher')
    await school.enrol(student, course, 'student')
    const settings = { prefix: 'MA', preset: 'ticketting', mode: 'relaxed' }
    const tracker = await school.activity('mod_tracker', course, `Matériel ${teacher.username}`, settings)
    for (const description of words.reports)
      await school.as(student, 'post', `trackers/${tracker}/tickets`, { description })

    await page.setViewportSize({ width: 1280, height: 900 })
    await signIn(page, teacher, `/trackers/${tracker}?view=all`)
    await expect(rows(page)).toHaveCount(3)
    await rows(page).first().getByRole('link').focus()
    await page.keyboard.press('/')
    await page.keyboard.type(words.typed)
    await expect(rows(page)).toHaveCount(2)
    await page.keyboard.press('Escape')
    await tabToRows(page)
    await expect(page).toHaveURL(new RegExp(`q=${words.typed}`))
    await expect(rows(page)).toHaveCount(2)
    while (!(await page.evaluate(() => document.activeElement?.closest('[data-row="3"]') !== null)))
      await page.keyboard.press('j')
    await page.keyboard.press('Enter')

    const ticket = page.getByRole('article', { name: 'MA-3' })
    const said = page.getByRole('region', { name: 'Messages' })
    const choose = async (state: string) => {
      await page.keyboard.press('s')
      await expect(ticket.getByRole('list').getByRole('button').first()).toBeFocused()
      await ticket.getByRole('button', { name: state, exact: true }).press('Enter')
    }
    await expect(ticket).toBeVisible()
    await page.keyboard.press('Shift+A')
    await expect(said).toContainText(words.taken)
    await page.keyboard.press('Control+k')
    await page.keyboard.type(words.working.toLowerCase())
    const first = page.getByRole('menuitem').first()
    await expect(first).toContainText(words.working)
    await page.keyboard.press('Enter')
    await expect(said).toContainText(words.moved(words.working))

    await page.keyboard.press('r')
    await expect(page.getByRole('textbox', { name: words.message })).toBeFocused()
    await page.keyboard.type(words.asked)
    await page.keyboard.press('Control+Enter')
    const history = ticket.getByRole('list', { name: words.history })
    await expect(history.getByRole('article')).toContainText(words.asked.slice(0, 12))
    await expect(history).toContainText(words.began)

    await page.keyboard.press('Escape')
    await choose(words.resolved)
    await expect(ticket.getByRole('textbox', { name: 'Solution' })).toBeFocused()
    await page.keyboard.type(words.solution)
    await page.keyboard.press('Control+Enter')
    await expect(said).toContainText(words.moved(words.resolved))
    await expect(ticket).toContainText(words.solution)
    await page.keyboard.press('Escape')
    await expect(ticket).toHaveCount(0)
    await expect(page.getByRole('row', { name: /MA-3 / })).toContainText(words.resolved)

    const theirs = await openWindow()
    await signIn(theirs, student)
    await expect(theirs.getByRole('main')).toContainText(words.settled)
    await theirs
      .getByRole('link', { name: new RegExp(words.reports[2].slice(0, 15)) })
      .first()
      .click()
    await expect(theirs.getByRole('list', { name: words.history })).toContainText(words.asked.slice(0, 12), {
      timeout: 20_000,
    })
    await expect(theirs.getByRole('article', { name: 'MA-3' })).toContainText(words.solution)
  })
}
