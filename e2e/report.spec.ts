import { expect, test } from '@playwright/test'
import { languages } from './setup/languages.ts'
import { School } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'

const WORDS = {
  en: {
    report: 'Report',
    send: 'Send report',
    what: 'What happened?',
    line: 'In one line',
    thanks: /Thank you/,
    follow: 'Follow this ticket',
    mine: /^My tickets/,
    posted: 'Posted',
    missing: 'Say in a few words',
  },
  fr: {
    report: 'Signaler',
    send: 'Envoyer le signalement',
    what: /^Que s’est-il passé/,
    line: 'En une ligne',
    thanks: /Merci/,
    follow: 'Suivre ce ticket',
    mine: /^Mes tickets/,
    posted: 'Posté',
    missing: 'Dites en quelques mots',
  },
} as const

for (const language of languages('fr')) {
  const words = WORDS[language]
  test(`parity 58: a student reports by keyboard, is thanked, and finds the ticket again, all in their language (${language})`, async ({
    page,
    request,
  }) => {
    const school = await School.open(request)
    const course = await school.course('Mathématiques')
    const student = await school.person('Camille', 'Roche', language)
    await school.enrol(student, course, 'student')
    const tracker = await school.activity('mod_tracker', course, `Desk ${student.username}`, {
      prefix: 'MA',
      preset: 'ticketting',
      mode: 'strict',
    })

    await signIn(page, student, `/trackers/${tracker}`)
    await page.getByRole('link', { name: words.report, exact: true }).first().click()
    const what = page.getByLabel(words.what)
    await what.focus()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(words.missing).first()).toBeVisible()

    await what.fill('The projector in B204 turns green after ten minutes. I changed the cable.')
    await expect(page.getByLabel(words.line)).toHaveValue('The projector in B204 turns green after ten minutes')
    await what.press('Control+Enter')
    await expect(page.getByText(words.thanks)).toBeVisible()
    await expect(page.getByText('MA-1').first()).toBeVisible()
    await page.getByRole('link', { name: words.follow }).click()
    await expect(page).toHaveURL(new RegExp(`/trackers/${tracker}/tickets/1`))
    await expect(page.getByText(words.posted, { exact: true }).first()).toBeVisible()

    await page.goto(`/trackers/${tracker}`)
    await page.getByRole('link', { name: words.mine }).click()
    await expect(page.getByRole('row', { name: /MA-1 / })).toContainText('The projector in B204')
  })
}
