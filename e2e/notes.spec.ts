import { languages } from './setup/languages.ts'
import { School } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'
import { expect, test } from './setup/test.ts'

// An internal note: unmistakable while it is written, kept as what it is, and not there for the student.

const WORDS = {
  fr: {
    locale: 'fr-FR',
    reply: 'Réponse publique',
    note: 'Note interne',
    text: 'Votre message',
    noteText: 'Votre note interne',
    add: 'Ajouter la note',
    hidden: 'Seuls ceux qui traitent les tickets la voient',
    send: 'Envoyer',
  },
  en: {
    locale: 'en-GB',
    reply: 'Public reply',
    note: 'Internal note',
    text: 'Your message',
    noteText: 'Your internal note',
    add: 'Add the note',
    hidden: 'Only those who work on tickets see it',
    send: 'Send',
  },
} as const

for (const language of languages('en')) {
  const words = WORDS[language]

  test(`parity 28: a note is written, and not seen by the student: ${language}`, async ({ openWindow, request }) => {
    const school = await School.open(request)
    const course = await school.course('Optique')
    const karim = await school.person('Karim', 'Haddad', language)
    const ines = await school.person('Inès', 'Garnier', language)
    await school.enrol(karim, course, 'teacher')
    await school.enrol(ines, course, 'student')
    const settings = { prefix: 'OP', preset: 'ticketting' }
    const tracker = await school.activity('mod_tracker', course, `Banc ${karim.username}`, settings)
    await school.as(ines, 'post', `trackers/${tracker}/tickets`, { description: 'La lampe clignote' })
    const path = `/trackers/${tracker}/tickets/1`

    const his = await openWindow({ locale: words.locale })
    await signIn(his, karim, path)
    const text = his.getByRole('textbox', { name: words.text })
    const noteText = his.getByRole('textbox', { name: words.noteText })
    await text.fill('Trop cher à réparer')
    // Changing one's mind takes the text along; the whole composer says which room it is.
    await his.getByRole('tab', { name: words.reply }).press('ArrowRight')
    await expect(noteText).toHaveValue('Trop cher à réparer')
    const composer = his.locator('[data-composer]')
    await expect(composer.getByText(words.hidden)).toBeVisible()
    await expect(composer.getByRole('button', { name: words.send, exact: true })).toHaveCount(0)
    // It is a note after a reload as well.
    await expect(composer.getByText(/\d\d:\d\d/)).toBeVisible()
    await his.reload()
    await expect(noteText).toHaveValue('Trop cher à réparer')
    const arrived = his.waitForResponse(
      (answer) => answer.request().method() === 'POST' && answer.url().endsWith('/comments'),
    )
    let arrive = () => {}
    await his.route('**/comments', async (route) => {
      if (route.request().method() === 'POST') await new Promise<void>((resolve) => (arrive = resolve))
      await route.continue()
    })
    await composer.getByRole('button', { name: words.add }).click()
    // What is on its way stays what it is, in whichever room one is meanwhile.
    await his.getByRole('tab', { name: words.reply }).click()
    await expect(text).toHaveValue('')
    await his.getByRole('tab', { name: words.note }).click()
    await expect(noteText).toHaveValue('')
    arrive()
    expect((await arrived).status()).toBe(201)
    await his.unroute('**/comments')
    const note = his.getByRole('article').filter({ hasText: words.hidden }).last()
    await expect(note).toContainText('Trop cher à réparer')
    await expect(note).toContainText(words.note)
    await his.getByRole('tab', { name: words.reply }).click()
    await text.fill('Nous regardons cela')
    await composer.getByRole('button', { name: words.send, exact: true }).click()

    const hers = await openWindow({ locale: words.locale })
    await signIn(hers, ines, path)
    await expect(hers.getByRole('article').filter({ hasText: 'Nous regardons cela' }).last()).toBeVisible()
    await expect(hers.getByText('Trop cher à réparer')).toHaveCount(0)
    await expect(hers.getByRole('tab', { name: words.note })).toHaveCount(0)
    await expect(hers.getByRole('textbox', { name: words.text })).toBeVisible()
  })
}
