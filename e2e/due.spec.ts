import type { Page } from '@playwright/test'
import { languages } from './setup/languages.ts'
import { School } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'
import { expect, test } from './setup/test.ts'

const WORDS = {
  fr: {
    choose: 'Fixer l’échéance',
    due: 'Échéance',
    set: 'Fixer',
    late: 'retard 3 j',
    history: 'a fixé l’échéance',
    only: 'Dans cet ordre, il n’y a que les tickets qui ont une échéance.',
    all: 'Tout afficher, par activité',
  },
  en: {
    choose: 'Set the due date',
    due: 'Due',
    set: 'Set',
    late: '3 d late',
    history: 'set the due date',
    only: 'In this order there are only tickets with a due date.',
    all: 'Show all, latest activity first',
  },
} as const

/** As calendars show it where the browser is. */
const ago = (page: Page, days: number) =>
  page.evaluate((before) => new Date(Date.now() - before * 86_400_000).toLocaleDateString('sv-SE'), days)

for (const language of languages('fr')) {
  const words = WORDS[language]

  test(`a due date is set in place, and what is late is told and found (${language})`, async ({ page, request }) => {
    const school = await School.open(request)
    const course = await school.course('Échéances')
    const teacher = await school.person('Hélène', 'Pruvost', language)
    await school.enrol(teacher, course, 'editingteacher')
    const tracker = await school.activity('mod_tracker', course, `Suivi ${teacher.username}`, { prefix: 'DU' })
    for (const description of ['Le portail est fermé', 'La lampe clignote'])
      await school.as(teacher, 'post', `trackers/${tracker}/tickets`, { description })

    await page.setViewportSize({ width: 1280, height: 900 })
    await signIn(page, teacher, `/trackers/${tracker}/tickets/1?view=all`)
    const ticket = page.getByRole('article', { name: 'DU-1' })
    await ticket.getByRole('button', { name: words.choose }).press('Enter')
    const day = ticket.getByLabel(words.due)
    await expect(day).toBeFocused()
    await day.fill(await ago(page, 3))
    await page.keyboard.press('Enter')
    await expect(ticket).toContainText(words.late)
    await expect(ticket.getByRole('button', { name: words.choose })).toBeFocused()
    await expect(ticket).toContainText(words.history)

    await page.goto(`/trackers/${tracker}?view=all&q=is:late`)
    await expect(page.getByRole('row').filter({ hasText: /DU-\d/ })).toHaveCount(1)
    await expect(page.getByRole('row', { name: /DU-1 / })).toContainText(words.late)

    // What has no due date has no place in their order, and that is said.
    await page.goto(`/trackers/${tracker}?view=all&q=sort:due`)
    await expect(page.getByText(words.only)).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: /DU-\d/ })).toHaveCount(1)
    await page.getByRole('button', { name: words.all }).click()
    await expect(page.getByRole('row').filter({ hasText: /DU-\d/ })).toHaveCount(2)
  })
}
