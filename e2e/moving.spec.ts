import { languages } from './setup/languages.ts'
import { School, type Person } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'
import { expect, test } from './setup/test.ts'

// A ticket goes to another tracker: where that may be is set, what it does is read before it is done, and the old address leads to the new one. And
// what nobody comes back to is closed by itself, where that is set.

const WORDS = {
  fr: {
    locale: 'fr-FR',
    subtrackers: 'Sous-suivis',
    add: 'Ajouter un sous-suivi',
    doAdd: 'Ajouter',
    more: /^Autres actions sur/,
    move: 'Déplacer vers un autre suivi…',
    ask: /^Déplacer /,
    to: 'Vers quel suivi ?',
    send: 'Déplacer',
    kept: /N’y ont pas de place, et restent lisibles à côté\s:\sÉtage/,
    gone: /Gaspard Lemoine, qui l’a signalé, ne l’y lira pas/,
    ends: '1 dépendance',
    done: /DESK-1 est maintenant LABO-1, dans «/,
    came: 'l’a déplacé ici depuis',
    beside: 'D’un autre suivi',
    typed: 'autre suivi',
    absent: 'Ce ticket n’existe pas ou ne vous est pas ouvert',
    remove: /^Retirer /,
    removed: /n’est plus un sous-suivi/,
    none: 'Aucun pour l’instant',
    after: 'Fermer automatiquement après',
    before: 'L’annoncer avant',
    save: 'Enregistrer',
    saved: 'Les réglages sont enregistrés.',
    late: 'Il faut moins de jours que ci-dessus.',
  },
  en: {
    locale: 'en-GB',
    subtrackers: 'Subtrackers',
    add: 'Add a subtracker',
    doAdd: 'Add',
    more: /^More about/,
    move: 'Move to another tracker…',
    ask: /^Move /,
    to: 'To which tracker?',
    send: 'Move',
    kept: /Have no place there, and stay readable beside: Étage/,
    gone: /Gaspard Lemoine, who reported it, will not read it there/,
    ends: '1 dependency',
    done: /DESK-1 is LABO-1 now, in “/,
    came: 'moved it here from',
    beside: 'From another tracker',
    typed: 'another tracker',
    absent: 'This ticket does not exist or is not open to you',
    remove: /^Remove /,
    removed: /is no longer a subtracker/,
    none: 'None yet',
    after: 'Close by itself after',
    before: 'Announce it before',
    save: 'Save',
    saved: 'The settings are saved.',
    late: 'It has to be fewer days than those above.',
  },
} as const

for (const language of languages('fr')) {
  const words = WORDS[language]

  async function setUp(request: Parameters<typeof School.open>[0]) {
    const school = await School.open(request)
    const [course, other] = [await school.course('Accueil'), await school.course('Laboratoire')]
    const [head, gaspard, lea] = [
      await school.person('Maud', 'Perrin', language),
      await school.person('Gaspard', 'Lemoine', language),
      await school.person('Léa', 'Martin', language),
    ]
    for (const place of [course, other]) await school.enrol(head, place, 'editingteacher')
    for (const place of [course, other]) await school.enrol(lea, place, 'student')
    await school.enrol(gaspard, course, 'student')
    const names = { desk: `Accueil ${head.username}`, lab: `Labo ${head.username}` }
    const desk = await school.activity('mod_tracker', course, names.desk, { prefix: 'DESK', preset: 'ticketting' })
    const lab = await school.activity('mod_tracker', other, names.lab, { prefix: 'LABO', preset: 'ticketting' })
    const at = `trackers/${desk}`
    const { id: element } = await school.as<{ id: string }>(head, 'post', `${at}/elements`, {
      code: 'floor',
      type: 'text',
      label: 'Étage',
      settings: {},
      options: [],
      shared: false,
    })
    const field = { element, active: true, mandatory: false, private: false, listable: false }
    await school.as(
      head,
      'put',
      `${at}/form`,
      { fields: [{ ...field, help: null, default: null, condition: null }] },
      { 'if-match': '"1"' },
    )
    const report = (who: Person, description: string, elements = {}) =>
      school.as(who, 'post', `${at}/tickets`, { description, elements })
    await report(gaspard, 'Le microscope est flou', { floor: 'Deuxième' })
    await report(lea, 'La clé du labo manque')
    await school.as(head, 'put', `${at}/tickets/1/dependencies/2`, {})
    return { school, desk, lab, names, head, gaspard, lea }
  }

  test(`parity 35: a tracker names its subtrackers, and a ticket is moved to one: ${language}`, async ({
    openWindow,
    request,
  }) => {
    const { desk, lab, names, head, gaspard } = await setUp(request)
    const page = await openWindow({ locale: words.locale })
    await signIn(page, head, `/trackers/${desk}/settings`)
    const panel = page.getByRole('region', { name: words.subtrackers })
    await panel.getByRole('combobox', { name: words.add }).selectOption({ label: names.lab })
    await panel.getByRole('button', { name: words.doAdd, exact: true }).click()
    await expect(panel.getByRole('link', { name: names.lab })).toBeVisible()

    const his = await openWindow({ locale: words.locale })
    await signIn(his, gaspard, `/trackers/${desk}/tickets/1`)
    await expect(his.getByRole('heading', { level: 1, name: 'Le microscope est flou' })).toBeVisible()

    await page.goto(`/trackers/${desk}/tickets/1`)
    await page.getByRole('button', { name: words.more }).click()
    await page.getByRole('menuitem', { name: words.move }).click()
    const dialog = page.getByRole('dialog', { name: words.ask })
    // The only one there is, chosen already; what it would do is read before it is done.
    await expect(dialog.getByRole('combobox', { name: words.to })).toHaveValue(lab)
    await expect(dialog.getByText(words.kept)).toBeVisible()
    await expect(dialog.getByText(words.gone)).toBeVisible()
    await expect(dialog.getByText(words.ends)).toBeVisible()
    await dialog.getByRole('button', { name: words.send, exact: true }).click()

    await expect(page).toHaveURL(new RegExp(`/trackers/${lab}/tickets/1`))
    await expect(page.getByText(words.done)).toBeVisible()
    await expect(page.getByRole('article', { name: 'LABO-1' })).toBeVisible()
    await expect(page.getByText(words.came)).toContainText(names.desk)
    await expect(page.getByRole('heading', { name: words.beside })).toBeVisible()
    await expect(page.getByText('Deuxième')).toBeVisible()

    // Who may not read it there has it no longer, and finds nothing at its old address.
    await expect(his.getByText(words.absent).first()).toBeVisible()
  })

  test(`the old address of a ticket leads to the new one, for who may read it there: ${language}`, async ({
    openWindow,
    request,
  }) => {
    const { school, desk, lab, head, lea, gaspard } = await setUp(request)
    const { version } = await school.as<{ version: number }>(head, 'get', `trackers/${desk}/subtrackers`)
    const match = (of: number) => ({ 'if-match': `"${of}"` })
    await school.as(head, 'put', `trackers/${desk}/subtrackers`, { subtrackers: [lab] }, match(version))
    // She looks at it while it goes.
    const hers = await openWindow({ locale: words.locale })
    await signIn(hers, lea, `/trackers/${desk}/tickets/2`)
    await expect(hers.getByRole('heading', { level: 1, name: 'La clé du labo manque' })).toBeVisible()
    await school.as(head, 'post', `trackers/${desk}/tickets/2/relocation`, { to: lab }, match(1))
    await expect(hers).toHaveURL(new RegExp(`/trackers/${lab}/tickets/1`))
    await expect(hers.getByRole('article', { name: 'LABO-1' })).toBeVisible()

    await hers.goto(`/trackers/${desk}/tickets/2`)
    await expect(hers).toHaveURL(new RegExp(`/trackers/${lab}/tickets/1`))
    const his = await openWindow({ locale: words.locale })
    await signIn(his, gaspard, `/trackers/${desk}/tickets/2`)
    await expect(his.getByText(words.absent).first()).toBeVisible()
  })

  test(`moving is found in the palette while there is somewhere to move to: ${language}`, async ({
    openWindow,
    request,
  }) => {
    const { school, desk, lab, head } = await setUp(request)
    const { version } = await school.as<{ version: number }>(head, 'get', `trackers/${desk}/subtrackers`)
    await school.as(head, 'put', `trackers/${desk}/subtrackers`, { subtrackers: [lab] }, { 'if-match': `"${version}"` })
    const page = await openWindow({ locale: words.locale })
    await page.setViewportSize({ width: 1280, height: 900 })
    await signIn(page, head, `/trackers/${desk}/tickets/1`)
    await expect(page.getByRole('article', { name: 'DESK-1' })).toBeVisible()
    await page.keyboard.press('Control+k')
    await page.keyboard.type(words.typed)
    await page.getByRole('menuitem').filter({ hasText: words.move }).click()
    await expect(page.getByRole('dialog', { name: words.ask })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)

    await page.goto(`/trackers/${desk}/settings`)
    const panel = page.getByRole('region', { name: words.subtrackers })
    await panel.getByRole('button', { name: words.remove }).click()
    await expect(panel.getByText(words.none)).toBeVisible()
    await expect(page.getByText(words.removed)).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await page.goto(`/trackers/${desk}/tickets/1`)
    await page.getByRole('button', { name: words.more }).click()
    await expect(page.getByRole('menuitem').first()).toBeVisible()
    await expect(page.getByRole('menuitem', { name: words.move })).toHaveCount(0)
  })

  test(`parity 59: after how many days tickets close by themselves is set, and announced before: ${language}`, async ({
    openWindow,
    request,
  }) => {
    const { desk, head } = await setUp(request)
    const page = await openWindow({ locale: words.locale })
    await signIn(page, head, `/trackers/${desk}/settings`)
    const [after, before] = [page.getByLabel(words.after), page.getByLabel(words.before)]
    await expect(after).toHaveValue('')
    await after.fill('30')
    await before.fill('30')
    await page.getByRole('button', { name: words.save, exact: true }).click()
    await expect(page.getByText(words.late).first()).toBeVisible()
    await before.fill('7')
    // What is changed while it is on its way stays, and is still to be saved.
    const { promise: late, resolve: deliver } = Promise.withResolvers<void>()
    const { promise: answered, resolve: answer } = Promise.withResolvers<void>()
    await page.route(/\/settings$/, async (route) => {
      if (route.request().method() !== 'PUT') return await route.fallback()
      const response = await route.fetch()
      answer()
      await late
      await route.fulfill({ response })
    })
    await page.getByRole('button', { name: words.save, exact: true }).click()
    await answered
    await before.fill('5')
    deliver()
    await expect(page.getByText(words.saved)).toBeVisible()
    await expect(before).toHaveValue('5')
    await expect(before).toBeFocused()
    await page.getByRole('button', { name: words.save, exact: true }).click()
    await expect(page.getByRole('button', { name: words.save, exact: true })).toHaveCount(0)
    await page.reload()
    await expect(after).toHaveValue('30')
    await expect(before).toHaveValue('5')
  })
}
