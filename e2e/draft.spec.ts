import { type APIRequestContext, type Page } from '@playwright/test'
import { blockStorage } from './setup/blocked-storage.ts'
import { giveFields } from './setup/fields.ts'
import { languages, type Language } from './setup/languages.ts'
import { School } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'
import { expect, test } from './setup/test.ts'

const WORDS = {
  en: {
    what: 'What happened?',
    send: 'Send report',
    saved: /^Draft saved at/,
    unsaved: /^Not saved yet/,
    thanks: /Thank you/,
  },
  fr: {
    what: /^Que s’est-il passé/,
    send: 'Envoyer le signalement',
    saved: /^Brouillon enregistré à/,
    unsaved: /^Pas encore enregistré/,
    thanks: /Merci/,
  },
} as const
const TEXT = 'The projector in B204 turns green after ten minutes.\nI changed the cable.'

async function reporting(page: Page, request: APIRequestContext, language: Language = 'fr') {
  const school = await School.open(request)
  const course = await school.course('Physique')
  const student = await school.person('Inès', 'Garnier', language)
  await school.enrol(student, course, 'student')
  const tracker = await school.activity('mod_tracker', course, `Desk ${student.username}`, { preset: 'ticketting' })
  const address = `/trackers/${tracker}/new`
  await signIn(page, student, address)
  return { student, address, what: page.getByLabel(WORDS[language].what) }
}

for (const language of languages('en')) {
  const words = WORDS[language]
  for (const storage of ['kept', 'blocked'] as const)
    test(`a report that survives a reload and is sent, storage ${storage} (${language})`, async ({ page, request }) => {
      if (storage === 'blocked') await blockStorage(page)
      const { what } = await reporting(page, request, language)
      await what.fill(TEXT)
      await expect(page.getByText(words.saved)).toBeVisible()
      await page.reload()
      await expect(what).toHaveValue(TEXT)
      const discarded = page.waitForResponse((answer) => answer.request().method() === 'DELETE')
      await page.getByRole('button', { name: words.send }).click()
      await expect(page.getByText(words.thanks)).toBeVisible()
      // Where the browser keeps nothing, the server alone knows that it was sent.
      await discarded
      await page.reload()
      await expect(what).toHaveValue('')
      await expect(what).toBeEditable()
    })
}

test('a report survives its tab, closed at once after the last word', async ({ page, request }) => {
  const { what, address } = await reporting(page, request)
  await what.fill(TEXT)
  await page.close()
  const another = await page.context().newPage()
  await another.goto(address)
  await expect(another.getByLabel(WORDS.fr.what)).toHaveValue(TEXT)
})

test('a report is there on another device', async ({ page, request, openWindow }) => {
  const { student, what, address } = await reporting(page, request)
  await what.fill(TEXT)
  await expect(page.getByText(WORDS.fr.saved)).toBeVisible()
  const there = await openWindow({ locale: 'fr-FR' })
  await signIn(there, student, address)
  await expect(there.getByLabel(WORDS.fr.what)).toHaveValue(TEXT)
})

test('a report survives the end of the session', async ({ page, request }) => {
  const { student, what } = await reporting(page, request)
  await what.fill('Before. ')
  await expect(page.getByText(WORDS.fr.saved)).toBeVisible()
  await page.route('**/api/v1/**', (route) =>
    route.fulfill({
      status: 401,
      contentType: 'application/problem+json',
      json: { status: 401, code: 'auth.expired' },
    }),
  )
  // At once: the next that is sent ends it.
  await what.fill('Before. And after.')
  await expect(page).toHaveURL(/\/sign-in/)
  await page.unroute('**/api/v1/**')
  await page.getByRole('textbox', { name: 'Identifiant' }).fill(student.username)
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill(student.password)
  await page.keyboard.press('Enter')
  await expect(what).toHaveValue('Before. And after.')
  await expect(page.getByText(WORDS.fr.saved)).toBeVisible()
})

test('a report that is written without a connection is saved when it is back', async ({ page, request, context }) => {
  const { what } = await reporting(page, request)
  await expect(what).toBeEditable()
  await context.setOffline(true)
  await what.fill(TEXT)
  await expect(page.getByText(WORDS.fr.unsaved)).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText(WORDS.fr.saved)).toBeVisible()
  await page.reload()
  await expect(what).toHaveValue(TEXT)
})

test('parts of the form that have not come when the connection goes take nothing with them', async ({
  page,
  request,
  context,
}) => {
  const school = await School.open(request)
  const course = await school.course('Physique')
  const head = await school.person('Nadia', 'Benali', 'fr')
  await school.enrol(head, course, 'editingteacher')
  const tracker = await school.activity('mod_tracker', course, `Desk ${head.username}`, { preset: 'ticketting' })
  await giveFields(school, head, tracker, [{ code: 'room', type: 'text', label: 'Salle' }])
  const gone = Promise.withResolvers<void>()
  await page.route(/\/assets\/(asked-fields|combo-box-field)-.*\.js/, async (route) => {
    await gone.promise
    await route.abort('internetdisconnected')
  })
  await signIn(page, head, `/trackers/${tracker}/new`)
  const what = page.getByLabel(WORDS.fr.what)
  await expect(what).toBeEditable()
  await context.setOffline(true)
  gone.resolve()
  // The tracker's own questions, and for whom it is.
  const again = page.getByRole('button', { name: 'Réessayer' })
  await expect(again).toHaveCount(2)
  await what.fill(TEXT)
  await expect(page.getByText(WORDS.fr.unsaved)).toBeVisible()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await context.setOffline(false)
  await expect(page.getByText(WORDS.fr.saved)).toBeVisible()
  page.once('dialog', (dialog) => void dialog.accept())
  await again.first().click()
  await expect(page.getByLabel('Salle')).toBeVisible()
  await expect(what).toHaveValue(TEXT)
})
