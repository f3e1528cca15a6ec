import type { Page } from '@playwright/test'
import { faultsOf } from './setup/axe.ts'
import { giveFields } from './setup/fields.ts'
import { guichet } from './setup/guichet.ts'
import { languages } from './setup/languages.ts'
import { School, type Person } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'
import { expect, test } from './setup/test.ts'

// People without an account: a tracker is opened to them, they report, follow by a private link, answer; agents see who it was, and end it.

const WORDS = {
  fr: {
    open: 'Ouvert aux personnes sans compte',
    save: 'Enregistrer',
    what: /^Que s’est-il passé/,
    name: 'Votre nom',
    email: 'Votre adresse électronique',
    wrong: /^Écrivez une adresse comme/,
    checked: 'Contrôle fait.',
    send: 'Envoyer le signalement',
    received: 'Votre signalement est arrivé',
    follow: 'Suivre mon signalement',
    none: 'Personne n’a encore répondu.',
    refresh: 'Regarder à nouveau',
    team: /^Les personnes qui le traitent/,
    answer: 'Ajouter quelque chose',
    say: 'Envoyer',
    you: /^Vous, le/,
    gone: 'Il n’y a rien à ce lien',
    absent: 'Il n’y a rien ici pour les visiteurs',
    other: 'English',
    inOther: /^What happened/,
    panel: 'Visiteur qui a signalé',
    forget: 'Effacer ses coordonnées',
    unlink: 'Supprimer son lien',
    anonymous: 'Cette personne n’a pas dit qui elle est.',
    revoked: 'Son lien privé a été supprimé.',
    bar: 'auteur:visiteur',
  },
  en: {
    open: 'Open to people without an account',
    save: 'Save',
    what: /^What happened/,
    name: 'Your name',
    email: 'Your e-mail address',
    wrong: /^Write an address such as/,
    checked: 'Checked.',
    send: 'Send report',
    received: 'Your report has come in',
    follow: 'Follow my report',
    none: 'Nobody has answered yet.',
    refresh: 'Look again',
    team: /^Those who deal with it/,
    answer: 'Add something',
    say: 'Send',
    you: /^You,/,
    gone: 'There is nothing at this link',
    absent: 'There is nothing here for visitors',
    other: 'Français',
    inOther: /^Que s’est-il passé/,
    panel: 'Visitor who reported this',
    forget: 'Forget how to reach them',
    unlink: 'End their link',
    anonymous: 'They did not say who they are.',
    revoked: 'Their private link was ended.',
    bar: 'reporter:visitor',
  },
} as const

/** The browser proves that it has worked, in its own time. */
const WORKED = { timeout: 120_000 }

/** What a browser has of a page that is to leave nothing in it. */
const kept = async (page: Page) => ({
  cookies: await page.context().cookies(),
  stored: await page.evaluate(() => [localStorage.length, sessionStorage.length]),
})
const NOTHING = { cookies: [], stored: [0, 0] }

for (const language of languages('fr')) {
  const words = WORDS[language]
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB'

  test(`visitors, ${language}: opened, reported, followed, answered, ended`, async ({ page, request, openWindow }) => {
    const school = await School.open(request)
    const course = await school.course(`Sans compte ${language}`)
    const head: Person = await school.person('Nadia', 'Benali', language)
    await school.enrol(head, course, 'editingteacher')
    const settings = { prefix: 'PORTE', preset: 'ticketting' }
    const tracker = await school.activity('mod_tracker', course, 'Le portail', settings)
    await giveFields(school, head, tracker, [
      {
        code: 'place',
        type: 'dropdown',
        label: 'Lieu',
        options: { yard: 'Cour', street: 'Rue' },
        asked: { mandatory: true },
      },
      { code: 'aside', type: 'text', label: 'Entre nous', asked: { private: true } },
    ])

    // Closed, as it is at first: nothing there, and nobody learns more.
    const visitor = await openWindow({ locale, viewport: { width: 320, height: 800 } })
    await visitor.goto(`${guichet.url}/visit/${tracker}`)
    await expect(visitor.getByRole('heading', { level: 1, name: words.absent })).toBeVisible()
    expect(await faultsOf(visitor)).toEqual([])

    await signIn(page, head, `/trackers/${tracker}/settings`)
    await page.getByRole('switch', { name: words.open }).click()
    await page.getByRole('button', { name: words.save, exact: true }).click()
    const address = page.getByText(`/visit/${tracker}`)
    await expect(address).toBeVisible()
    await expect(page.getByRole('button', { name: words.save, exact: true })).toHaveCount(0)

    const answer = await visitor.goto((await address.textContent())!)
    expect(answer!.headers()['x-robots-tag']).toContain('noindex')
    await expect(visitor.getByText('Le portail')).toBeVisible()
    await expect(visitor.getByText('Entre nous')).toHaveCount(0)
    await expect(visitor.locator(`a[href="/trackers/${tracker}/new"]`)).toBeVisible()
    // In the browser's language, and in the other one for who likes.
    await visitor.getByRole('button', { name: words.other }).click()
    await expect(visitor.getByRole('textbox', { name: words.inOther })).toBeVisible()
    await visitor.reload()

    await visitor.getByRole('textbox', { name: words.what }).fill('Le portail ne se ferme plus.')
    await visitor.getByRole('textbox', { name: words.name }).fill('Zoé Marchal')
    await visitor.getByRole('textbox', { name: words.email }).fill('zoe')
    await visitor.getByRole('button', { name: words.send }).click()
    await expect(visitor.locator(':focus')).toHaveAttribute('id', /place$/)
    await visitor.getByRole('combobox', { name: /^Lieu/ }).selectOption({ label: 'Rue' })
    await visitor.getByRole('button', { name: words.send }).click()
    await expect(visitor.getByText(words.wrong)).toBeVisible()
    expect(await faultsOf(visitor)).toEqual([])
    await visitor.getByRole('textbox', { name: words.email }).fill('zoe@example.org')
    await expect(visitor.getByText(words.checked)).toBeVisible(WORKED)
    await visitor.getByRole('button', { name: words.send }).click()
    await expect(visitor.getByRole('heading', { level: 1, name: words.received })).toBeFocused()
    expect(await faultsOf(visitor)).toEqual([])
    const link = await visitor.getByText(`/visit/${tracker}#`).textContent()

    await visitor.getByRole('link', { name: words.follow }).click()
    await expect(visitor.getByText(words.none)).toBeVisible()
    await school.as(head, 'post', `trackers/${tracker}/tickets/1/comments`, { body: 'Quel côté ?' })
    await school.as(head, 'post', `trackers/${tracker}/tickets/1/comments`, {
      body: 'Entre collègues',
      kind: 'internal',
    })
    await visitor.getByRole('button', { name: words.refresh }).click()
    await expect(visitor.getByText('Quel côté ?')).toBeVisible()
    await expect(visitor.getByText(words.team)).toBeVisible()
    await expect(visitor.getByText('Entre collègues')).toHaveCount(0)
    await expect(visitor.getByText('Benali')).toHaveCount(0)
    await visitor.getByRole('textbox', { name: words.answer }).fill('Le côté de la rue.')
    await visitor.getByRole('button', { name: words.say, exact: true }).click()
    await expect(visitor.getByText(words.you)).toBeVisible(WORKED)
    expect(await faultsOf(visitor)).toEqual([])
    expect(await kept(visitor)).toEqual(NOTHING)

    // Who works there: found by the query, known, forgotten, ended.
    await page.goto(`/trackers/${tracker}?view=all`)
    await page.getByRole('combobox').first().fill(words.bar)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/reporter(?::|%3A)visitor/)
    await page.getByText('Le portail ne se ferme plus').first().click()
    const panel = page
      .getByRole('region', { name: words.panel })
      .or(page.locator('section', { hasText: words.panel }))
      .first()
    await expect(panel.getByText('zoe@example.org')).toBeVisible()
    await expect(page.getByText('Le côté de la rue.')).toBeVisible()
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: words.forget }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: words.forget }).click()
    await expect(page.getByText(words.anonymous)).toBeVisible()
    await page.getByRole('button', { name: words.unlink }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: words.unlink }).click()
    await expect(page.getByText(words.revoked)).toBeVisible()

    await visitor.goto('about:blank')
    await visitor.goto(link!)
    await expect(visitor.getByRole('heading', { level: 1, name: words.gone })).toBeVisible()
  })
}
