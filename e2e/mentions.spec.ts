import { languages } from './setup/languages.ts'
import { School } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'
import { expect, test } from './setup/test.ts'

// Somebody is named in a comment by keyboard alone; that another would not read it is said before it is sent.

const WORDS = {
  fr: { locale: 'fr-FR', text: 'Votre message', warning: 'Ne le liraient pas', send: 'Envoyer' },
  en: { locale: 'en-GB', text: 'Your message', warning: 'They would not read it', send: 'Send' },
} as const

for (const language of languages('fr')) {
  const words = WORDS[language]

  test(`a person is named after @, and who would not read it is told of: ${language}`, async ({
    openWindow,
    request,
  }) => {
    const school = await School.open(request)
    const course = await school.course('Optique')
    const karim = await school.person('Karim', 'Haddad', language)
    const lia = await school.person('Lia', 'Roux', language)
    const ines = await school.person('Inès', 'Garnier', language)
    const theo = await school.person('Théo', 'Roux', language)
    for (const teacher of [karim, lia]) await school.enrol(teacher, course, 'teacher')
    for (const student of [ines, theo]) await school.enrol(student, course, 'student')
    const settings = { prefix: 'OP', preset: 'ticketting' }
    const tracker = await school.activity('mod_tracker', course, `Banc ${karim.username}`, settings)
    await school.as(ines, 'post', `trackers/${tracker}/tickets`, { description: 'La lampe clignote' })

    const { promise: answer, resolve: giveAnswer } = Promise.withResolvers<void>()
    const page = await openWindow({ locale: words.locale })
    await signIn(page, karim, `/trackers/${tracker}/tickets/1`)
    const text = page.getByRole('textbox', { name: words.text })
    await text.pressSequentially('Vois avec @Roux')
    await expect(page.getByRole('option')).toHaveCount(2)
    await text.press('ArrowDown')
    await text.press('Enter')
    await expect(text).toHaveValue(/@\[Théo Roux\]\(user:/)
    await expect(page.getByRole('status').filter({ hasText: words.warning })).toContainText('Théo Roux')

    // The answer to what is typed is long in coming: of those found before, nobody else is taken.
    await page.route(/matching=Li/, async (route) => {
      await answer
      await route.fallback()
    })
    await text.fill('')
    await text.pressSequentially('Vois avec @')
    await expect(page.getByRole('option', { name: 'Karim Haddad' })).toBeVisible()
    await text.pressSequentially('Lia')
    await expect(page.getByRole('option')).toHaveText([/Lia Roux/])
    await text.press('Tab')
    await expect(text).toHaveValue(/@\[Lia Roux\]\(user:/)
    giveAnswer()
    await expect(page.getByText(words.warning)).toHaveCount(0)
    await page.getByRole('button', { name: words.send, exact: true }).click()
    await expect(page.getByRole('article').locator('mark')).toHaveText('@Lia Roux')
  })
}
