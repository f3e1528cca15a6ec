import { expect, test, type APIRequestContext, type Page } from '@playwright/test'
import { languages, type Language } from './setup/languages.ts'
import { School } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'

// The network goes while somebody works: each screen says so, keeps what is written, and goes on when it is back.

const WORDS = {
  fr: {
    lost: /^Pas de connexion depuis/,
    unreachable: 'Guichet ne répond pas',
    what: /^Que s’est-il passé/,
    send: 'Envoyer le signalement',
    nothingSent: 'Rien n’est parti',
    thanks: 'C’est enregistré',
    message: 'Votre message',
    sendMessage: 'Envoyer',
    notSent: 'Pas envoyé.',
    change: 'Changer',
    posted: 'Posté',
    working: 'En travail',
  },
  en: {
    lost: /^No connection since/,
    unreachable: 'No answer from Guichet',
    what: 'What happened?',
    send: 'Send report',
    nothingSent: 'Not sent',
    thanks: 'It is recorded',
    message: 'Your message',
    sendMessage: 'Send',
    notSent: 'Not sent.',
    change: 'Change',
    posted: 'Posted',
    working: 'In progress',
  },
} as const
async function working(page: Page, request: APIRequestContext, language: Language, at: string) {
  const school = await School.open(request)
  const course = await school.course('Réseau')
  const teacher = await school.person('Hélène', 'Pruvost', language)
  await school.enrol(teacher, course, 'editingteacher')
  const settings = { prefix: 'RE', preset: 'bugtracker', mode: 'relaxed' }
  const tracker = await school.activity('mod_tracker', course, `Réseau ${teacher.username}`, settings)
  for (const description of ['Le commutateur du B2 est éteint', 'La borne du CDI ne répond plus'])
    await school.as(teacher, 'post', `trackers/${tracker}/tickets`, { description })
  await signIn(page, teacher, `/trackers/${tracker}${at}`)
  return { words: WORDS[language], lost: page.getByText(WORDS[language].lost) }
}

for (const language of languages('fr')) {
  test(`a report is refused with the reason, kept, and sent when the network is back (${language})`, async ({
    page,
    request,
    context,
  }) => {
    const { words, lost } = await working(page, request, language, '/new')
    const what = page.getByRole('textbox', { name: words.what })
    const send = page.getByRole('button', { name: words.send })
    await what.fill('Une prise murale est arrachée')
    // What the tracker asks besides is there as well.
    await expect(send).toBeVisible()
    await context.setOffline(true)
    await expect(lost).toBeVisible()
    await send.click()
    const refusal = page.getByRole('alert').filter({ hasText: words.nothingSent })
    await expect(refusal).toContainText(words.unreachable)
    await expect(what).toHaveValue('Une prise murale est arrachée')
    await context.setOffline(false)
    await expect(lost).toHaveCount(0)
    await send.click()
    await expect(page.getByText(words.thanks)).toBeVisible()
  })

  test(`a ticket takes back a move that did not arrive, and keeps a message until it does (${language})`, async ({
    page,
    request,
    context,
  }) => {
    const { words, lost } = await working(page, request, language, '/tickets/1')
    const state = page.locator('summary').filter({ hasText: words.change })
    await expect(state).toContainText(words.posted)
    const move = async () => {
      await state.click()
      await page.getByRole('button', { name: words.working, exact: true }).click()
    }
    await context.setOffline(true)
    await expect(lost).toBeVisible()
    await move()
    await expect(page.getByRole('region', { name: 'Messages' })).toContainText(words.unreachable)
    await expect(state).toContainText(words.posted)

    const message = page.getByRole('textbox', { name: words.message })
    await message.fill('Je passe à dix heures')
    await page.getByRole('button', { name: words.sendMessage, exact: true }).click()
    await expect(page.getByRole('alert').filter({ hasText: words.notSent })).toContainText(words.unreachable)
    await expect(message).toHaveValue('Je passe à dix heures')

    await context.setOffline(false)
    await expect(lost).toHaveCount(0)
    await page.getByRole('button', { name: words.sendMessage, exact: true }).click()
    await expect(page.getByRole('article').filter({ hasText: 'Je passe à dix heures' }).last()).toBeVisible()
    await expect(message).toHaveValue('')
    await move()
    await expect(state).toContainText(words.working)
  })

  test(`a list stays, and brings what was asked meanwhile when the network is back (${language})`, async ({
    page,
    request,
    context,
  }) => {
    const { lost } = await working(page, request, language, '?view=all')
    const rows = page.getByRole('row').filter({ hasText: /RE-\d/ })
    await expect(rows).toHaveCount(2)
    await context.setOffline(true)
    await expect(lost).toBeVisible()
    const bar = page.getByRole('combobox').first()
    await bar.fill('borne')
    await bar.press('Enter')
    await expect(bar).toHaveValue('borne')
    await expect(lost).toBeVisible()
    await context.setOffline(false)
    await expect(lost).toHaveCount(0)
    await expect(rows).toHaveCount(1)
    await expect(bar).toHaveValue('borne')
  })

  test(`a ticket that is opened without a network comes when it is back (${language})`, async ({
    page,
    request,
    context,
  }) => {
    const { lost } = await working(page, request, language, '?view=all')
    const row = page.getByRole('row', { name: /RE-1 / })
    await expect(row).toBeVisible()
    await context.setOffline(true)
    await expect(lost).toBeVisible()
    await row.getByRole('link').click()
    await expect(lost).toBeVisible()
    await context.setOffline(false)
    await expect(page.getByRole('article', { name: 'RE-1' })).toBeVisible()
  })
}
