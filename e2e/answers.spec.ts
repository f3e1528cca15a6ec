import { languages } from './setup/languages.ts'
import { School } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'
import { expect, test } from './setup/test.ts'

// An answer is written once, and put into a message by its button or by typing /, with its places filled.

const WORDS = {
  fr: {
    locale: 'fr-FR',
    new: 'Nouvelle réponse',
    name: 'Son nom',
    body: 'Ce qu’elle dit',
    save: 'Enregistrer',
    text: 'Votre message',
    answers: 'Réponses',
  },
  en: {
    locale: 'en-GB',
    new: 'New answer',
    name: 'What it is called',
    body: 'What it says',
    save: 'Save',
    text: 'Your message',
    answers: 'Answers',
  },
} as const

for (const language of languages('fr')) {
  const words = WORDS[language]

  test(`parity 59: a canned answer is written and put into a message: ${language}`, async ({ openWindow, request }) => {
    const school = await School.open(request)
    const course = await school.course('Optique')
    const nadia = await school.person('Nadia', 'Benali', language)
    const ines = await school.person('Inès', 'Garnier', language)
    await school.enrol(nadia, course, 'editingteacher')
    await school.enrol(ines, course, 'student')
    const settings = { prefix: 'OP', preset: 'ticketting' }
    const tracker = await school.activity('mod_tracker', course, `Banc ${nadia.username}`, settings)
    await school.as(ines, 'post', `trackers/${tracker}/tickets`, { description: 'La lampe clignote' })

    const page = await openWindow({ locale: words.locale })
    await signIn(page, nadia, `/trackers/${tracker}/answers`)
    await page.getByRole('button', { name: words.new }).click()
    await page.getByRole('textbox', { name: words.name }).fill('Relancer')
    await page.getByRole('textbox', { name: words.body }).fill('{requester}, pour {number} : relancez. {me}')
    await page.getByRole('button', { name: words.save, exact: true }).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'Relancer' })).toBeVisible()

    await page.goto(`/trackers/${tracker}/tickets/1`)
    const text = page.getByRole('textbox', { name: words.text })
    const expected = 'Inès Garnier, pour OP-1 : relancez. Nadia Benali'
    await page.getByRole('button', { name: words.answers, exact: true }).click()
    await page.getByRole('menuitem', { name: 'Relancer' }).click()
    await expect(text).toHaveValue(expected)
    await expect(text).toBeFocused()
    await text.fill('')
    await text.pressSequentially('/')
    await page.getByRole('menuitem', { name: 'Relancer' }).click()
    await expect(text).toHaveValue(expected)
  })
}
