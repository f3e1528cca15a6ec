import { type Page } from '@playwright/test'
import { guichet } from './setup/guichet.ts'
import { languages } from './setup/languages.ts'
import { School, type Person } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'
import { expect, test, type OpenWindow } from './setup/test.ts'

// What is said about a ticket: written by keyboard, looked at before, sent, corrected, taken back; another sees each without asking.

const WORDS = {
  fr: {
    locale: 'fr-FR',
    text: 'Votre message',
    preview: 'Aperçu',
    write: 'Écrire',
    send: 'Envoyer',
    edit: /^Modifier le message/,
    save: 'Enregistrer',
    edited: 'modifié',
    remove: /^Supprimer le message/,
    sure: 'Supprimer',
    gone: 'a supprimé son message',
    told: 'a commenté',
  },
  en: {
    locale: 'en-GB',
    text: 'Your message',
    preview: 'Preview',
    write: 'Write',
    send: 'Send',
    edit: /^Edit the message/,
    save: 'Save',
    edited: 'edited',
    remove: /^Delete the message/,
    sure: 'Delete',
    gone: 'deleted their message',
    told: 'has commented',
  },
} as const

async function windowOf(openWindow: OpenWindow, person: Person, path: string, locale: string): Promise<Page> {
  const page = await openWindow({ locale, timezoneId: 'Europe/Paris' })
  const stream = page.waitForResponse((response) => response.url().includes('/api/v1/events'), {
    timeout: 0,
  })
  await signIn(page, person, path)
  await stream
  return page
}

for (const language of languages('en')) {
  const words = WORDS[language]

  test(`a comment is written, previewed, sent, edited and deleted, and another sees it: ${language}`, async ({
    openWindow,
    request,
  }) => {
    const school = await School.open(request)
    const course = await school.course('Optique')
    const karim = await school.person('Karim', 'Haddad', language)
    const ines = await school.person('Inès', 'Garnier', language)
    await school.enrol(karim, course, 'teacher')
    await school.enrol(ines, course, 'student')
    const settings = { prefix: 'OP', preset: 'ticketting', mode: 'strict' }
    const tracker = await school.activity('mod_tracker', course, `Banc ${karim.username}`, settings)
    await school.as(ines, 'post', `trackers/${tracker}/tickets`, { description: 'La lampe clignote' })

    const path = `/trackers/${tracker}/tickets/1`
    const hers = await windowOf(openWindow, ines, path, words.locale)
    const draft = hers.getByRole('textbox', { name: words.text })
    await draft.fill('Je suis en train d’écrire')

    const his = await windowOf(openWindow, karim, path, words.locale)
    const text = his.getByRole('textbox', { name: words.text })
    await expect(text).toBeVisible()
    // One key goes there, wherever in the ticket one is.
    await his.getByRole('heading', { level: 1 }).focus()
    await his.keyboard.press('r')
    await expect(text).toBeFocused()
    await his.keyboard.type('Changez la lampe')
    await his.keyboard.press('Shift+Home')
    await his.keyboard.press('Control+b')
    await expect(text).toHaveValue('**Changez la lampe**')
    await his.getByRole('radio', { name: words.preview }).check()
    await expect(his.locator('[data-composer] strong')).toHaveText('Changez la lampe')
    await his.getByRole('radio', { name: words.write }).check()
    await text.press('Control+Enter')

    const said = (page: Page) => page.getByRole('article').filter({ hasText: 'Changez' }).last()
    // What is told in passing goes again.
    await expect(hers.getByRole('region', { name: 'Messages' })).toContainText(`Karim Haddad ${words.told} OP-1`)
    await expect(said(his).locator('strong')).toHaveText('Changez la lampe')
    await expect(text).toHaveValue('')
    await expect(said(hers).locator('strong')).toHaveText('Changez la lampe')
    await expect(draft).toHaveValue('Je suis en train d’écrire')

    await said(his).getByRole('button', { name: words.edit }).press('Enter')
    const editor = said(his).getByRole('textbox', { name: words.text })
    await expect(editor).toBeFocused()
    await editor.fill('Changez la lampe **demain**')
    await editor.press('Control+Enter')
    await expect(said(hers)).toContainText(words.edited)
    await expect(said(hers).locator('strong')).toHaveText('demain')
    await expect(said(hers).getByRole('button', { name: words.edit })).toHaveCount(0)

    // She may see it before he does.
    await expect(said(his)).toContainText(words.edited)
    await said(his).getByRole('button', { name: words.remove }).press('Enter')
    await his.getByRole('alertdialog').getByRole('button', { name: words.sure, exact: true }).press('Enter')
    for (const page of [his, hers]) {
      await expect(page.getByText(words.gone)).toBeVisible()
      await expect(page.getByText('demain')).toHaveCount(0)
    }
    await expect(draft).toHaveValue('Je suis en train d’écrire')
  })
}

test('what is refused comes back with the reason', async ({ openWindow, request }) => {
  const school = await School.open(request)
  const course = await school.course('Optique')
  const ines = await school.person('Inès', 'Garnier')
  const teacher = await school.person('Nadia', 'Benali')
  await school.enrol(ines, course, 'student')
  await school.enrol(teacher, course, 'editingteacher')
  const settings = { prefix: 'OP', preset: 'ticketting' }
  const tracker = await school.activity('mod_tracker', course, `Banc ${ines.username}`, settings)
  await school.as(ines, 'post', `trackers/${tracker}/tickets`, { description: 'La lampe clignote' })
  const page = await openWindow({ locale: 'fr-FR' })
  // Otherwise it would hear of what comes now. Refused, it would believe that it is offline, and ask for everything once it is not.
  await page.route('**/api/v1/events**', () => {})
  await signIn(page, ines, `/trackers/${tracker}/tickets/1`)
  const text = page.getByRole('textbox', { name: 'Votre message' })
  await expect(text).toBeVisible()
  const at = `${guichet.url}/api/v1/trackers/${tracker}/settings`
  const headers = { authorization: `Bearer ${await School.tokenOf(request, teacher)}` }
  const before = await request.get(at, { headers })
  const { settings: values } = (await before.json()) as { settings: object }
  const off = await request.put(at, {
    headers: { ...headers, 'if-match': before.headers()['etag']! },
    data: { ...values, commentsEnabled: false },
  })
  expect(off.status()).toBe(200)

  await text.fill('Toujours là')
  await page.getByRole('button', { name: 'Envoyer' }).click()
  await expect(page.getByRole('article').getByRole('alert')).toContainText('Les commentaires sont désactivés')
  await expect(text).toHaveValue('Toujours là')
})
