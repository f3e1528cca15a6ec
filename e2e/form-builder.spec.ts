import type { Locator, Page } from '@playwright/test'
import { languages } from './setup/languages.ts'
import { School } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'
import { expect, test } from './setup/test.ts'

// A manager makes the tracker's form: its fields in the library, how each is asked, what shows it, who does not see it.

const WORDS = {
  fr: {
    locale: 'fr-FR',
    q: (text: string) => `«\u202f${text}\u202f»`,
    form: 'Formulaire',
    fields: 'Rubriques demandées',
    none: 'Un signalement ne demande rien de plus que ce qui s’est passé',
    add: 'Ajouter une rubrique',
    addThis: (label: string) => `Ajouter «\u202f${label}\u202f»`,
    newField: 'Nouvelle rubrique',
    create: 'Créer la rubrique',
    buttons: /^Boutons, un seul choix/,
    text: /^Texte d’une ligne/,
    number: /^Nombre/,
    menu: /^Menu/,
    question: 'Question',
    option: (place: number) => `Option ${place}`,
    addOption: 'Ajouter une option',
    pattern: 'Motif',
    patternFault: /Ce motif n’est pas complet/,
    lessThan: 'Pas moins de',
    moreThan: 'Pas plus de',
    rangeFault: /Le minimum dépasse le maximum/,
    howAsked: (label: string) => `Comment «\u202f${label}\u202f» est demandée`,
    more: (label: string) => `Plus, pour «\u202f${label}\u202f»`,
    take: (label: string) => `Déplacer «\u202f${label}\u202f»`,
    place: (label: string) => `À la place de «\u202f${label}\u202f»`,
    needed: 'Obligatoire',
    hidden: /^Masquée aux demandeurs/,
    hiddenMark: 'masquée aux demandeurs',
    shown: 'Montrée',
    when: (label: string) => `selon «\u202f${label}\u202f»`,
    always: 'toujours',
    is: (label: string) => `quand «\u202f${label}\u202f» est`,
    saysWhen: (label: string, value: string) => `montrée quand «\u202f${label}\u202f» est ${value}`,
    circle: /Elle ne serait montrée que si elle l’est déjà/,
    unsound: /rubriques? ne peu(t|vent) pas être demandées? ainsi/,
    preview: 'Aperçu',
    agent: 'Qui traite les tickets',
    save: 'Enregistrer',
    saved: /Le formulaire est enregistré/,
    up: 'Monter',
    down: 'Descendre',
    takeOut: 'Retirer du formulaire',
    keeps: /Les tickets gardent ce qu’ils y ont/,
    conflict: 'Quelqu’un a modifié ce formulaire entre-temps',
    takeTheirs: 'Prendre sa version',
    library: 'Bibliothèque de rubriques',
    code: 'Code',
    codeTaken: 'Une rubrique porte déjà ce code.',
    optionNone: /veut dire autre chose/,
    archive: 'Archiver',
    restore: 'Rétablir',
    remove: 'Supprimer',
    removeOption: 'Retirer',
    archivedGroup: 'Archivées',
    own: 'Rubriques de ce lieu',
    shared: 'Partagées avec tout le site',
    archived: '(archivée)',
    share: /^Partager avec tout le site/,
    inUse: /Des tickets ont .* et la gardent/,
    cannotRemove: /Un suivi la demande/,
    theirField: 'Quelqu’un a modifié cette rubrique entre-temps',
    noFields: 'Aucune rubrique pour le moment',
    what: /Que s’est-il passé/,
    send: 'Envoyer le signalement',
    thanks: /Merci/,
    done: 'Terminé',
  },
  en: {
    locale: 'en-GB',
    q: (text: string) => `“${text}”`,
    form: 'Form',
    fields: 'Fields asked',
    none: 'Reports are asked nothing more than what happened',
    add: 'Add a field',
    addThis: (label: string) => `Add “${label}”`,
    newField: 'New field',
    create: 'Create the field',
    buttons: /^Buttons, one choice/,
    text: /^Text, one line/,
    number: /^Number/,
    menu: /^Menu/,
    question: 'Question',
    option: (place: number) => `Option ${place}`,
    addOption: 'Add an option',
    pattern: 'Pattern',
    patternFault: /This pattern is not complete/,
    lessThan: 'Not less than',
    moreThan: 'Not more than',
    rangeFault: /The least is beyond the most/,
    howAsked: (label: string) => `How “${label}” is asked`,
    more: (label: string) => `More for “${label}”`,
    take: (label: string) => `Move “${label}”`,
    place: (label: string) => `To the place of “${label}”`,
    needed: 'Needed',
    hidden: /^Hidden from reporters/,
    hiddenMark: 'hidden from reporters',
    shown: 'Shown',
    when: (label: string) => `depending on “${label}”`,
    always: 'always',
    is: (label: string) => `when “${label}” is`,
    saysWhen: (label: string, value: string) => `shown when “${label}” is ${value}`,
    circle: /It would be shown only when it is shown already/,
    unsound: /fields? cannot be asked like this/,
    preview: 'Preview',
    agent: 'Who handles tickets',
    save: 'Save',
    saved: /The form is saved/,
    up: 'Move up',
    down: 'Move down',
    takeOut: 'Take out of the form',
    keeps: /Tickets keep what they have/,
    conflict: 'A colleague has changed this form meanwhile',
    takeTheirs: 'Take theirs',
    library: 'Library of fields',
    code: 'Code',
    codeTaken: 'There is a field of this code already.',
    optionNone: /means something else/,
    archive: 'Archive',
    restore: 'Restore',
    remove: 'Delete',
    removeOption: 'Remove',
    archivedGroup: 'Archived',
    own: 'Fields of this place',
    shared: 'Shared with the whole site',
    archived: '(archived)',
    share: /^Share with the whole site/,
    inUse: /Tickets have .* and keep it/,
    cannotRemove: /A tracker asks it/,
    theirField: 'A colleague has changed this field meanwhile',
    noFields: 'No fields yet',
    what: /What happened/,
    send: 'Send report',
    thanks: /Thank you/,
    done: 'Done',
  },
} as const

type Words = (typeof WORDS)[keyof typeof WORDS]

const rowsOf = (page: Page, words: Words) => page.getByRole('list', { name: words.fields }).locator('[data-row]')
const labelsOf = (page: Page, words: Words) =>
  rowsOf(page, words).evaluateAll((rows) => rows.map((row) => row.querySelector('[dir=auto]')?.textContent))

/** Goes to a control with the keyboard, and presses. */
const press = async (control: Locator, key = 'Enter') => {
  await control.focus()
  await control.press(key)
}

interface Elements {
  readonly version: number
  readonly elements: Record<string, unknown>
}

for (const language of languages('en')) {
  const words = WORDS[language]

  const furnish = async (school: School) => {
    const course = await school.course('Optique')
    const head = await school.person('Nadia', 'Benali', language)
    const other = await school.person('Claire', 'Vasseur', language)
    const ines = await school.person('Inès', 'Garnier', language)
    await school.enrol(head, course, 'editingteacher')
    await school.enrol(other, course, 'editingteacher')
    await school.enrol(ines, course, 'student')
    const settings = { prefix: 'OP', preset: 'ticketting' }
    const tracker = await school.activity('mod_tracker', course, `Banc ${head.username}`, settings)
    return { course, head, other, ines, tracker }
  }

  test(`parity 25: a manager builds a form with a condition and a private field, by keyboard: ${language}`, async ({
    openWindow,
    request,
  }) => {
    const school = await School.open(request)
    const { tracker, head, other, ines } = await furnish(school)
    const page = await openWindow({ locale: words.locale, viewport: { width: 1280, height: 900 } })
    await signIn(page, head, `/trackers/${tracker}`)
    await page.getByRole('link', { name: words.form, exact: true }).click()
    await expect(page.getByText(words.none)).toBeVisible()
    const dialog = page.getByRole('dialog')
    const settings = (label: string) =>
      rowsOf(page, words).filter({ has: page.locator('[dir=auto]').getByText(label, { exact: true }) })

    await test.step('a choice, made where the library has nothing yet', async () => {
      await press(page.getByRole('button', { name: words.add }))
      await press(dialog.getByRole('radio', { name: words.buttons }), 'Space')
      await dialog.getByRole('textbox', { name: words.question }).fill('Lieu')
      await expect(dialog.getByRole('textbox', { name: words.code }).first()).toHaveValue('lieu')
      await dialog.getByRole('textbox', { name: words.option(1), exact: true }).fill('Salle de classe')
      await dialog.getByRole('textbox', { name: words.option(2), exact: true }).fill('Maison')
      await press(dialog.getByRole('textbox', { name: words.option(2), exact: true }))
      await expect(dialog).toHaveCount(0)
      await press(settings('Lieu').getByRole('checkbox', { name: words.needed }), 'Space')
    })

    await test.step('a text with a pattern, shown when the choice is that', async () => {
      await press(page.getByRole('button', { name: words.add }))
      await press(dialog.getByRole('button', { name: words.newField }))
      await dialog.getByRole('textbox', { name: words.question }).fill('Porte')
      await dialog.getByRole('textbox', { name: words.pattern }).fill('[A-Z')
      await press(dialog.getByRole('button', { name: words.create }))
      await expect(dialog.getByText(words.patternFault)).toBeVisible()
      await expect(dialog.getByRole('textbox', { name: words.pattern })).toBeFocused()
      await dialog.getByRole('textbox', { name: words.pattern }).fill('[A-Z]\\d{3}')
      await press(dialog.getByRole('textbox', { name: words.pattern }))
      await expect(dialog).toHaveCount(0)
      const porte = settings('Porte')
      await porte.getByRole('combobox', { name: words.shown }).selectOption(words.when('Lieu'))
      await press(
        porte.getByRole('group', { name: words.is('Lieu') }).getByRole('checkbox', { name: 'Salle de classe' }),
        'Space',
      )
      await expect(porte).toContainText(words.saysWhen('Lieu', 'Salle de classe'))
    })

    await test.step('a number that reporters do not see', async () => {
      await press(page.getByRole('button', { name: words.add }))
      await press(dialog.getByRole('button', { name: words.newField }))
      await press(dialog.getByRole('radio', { name: words.number }), 'Space')
      await dialog.getByRole('textbox', { name: words.question }).fill('Coût')
      await dialog.getByRole('textbox', { name: words.lessThan }).fill('5')
      await dialog.getByRole('textbox', { name: words.moreThan }).fill('3')
      await press(dialog.getByRole('button', { name: words.create }))
      await expect(dialog.getByText(words.rangeFault)).toBeVisible()
      await dialog.getByRole('textbox', { name: words.moreThan }).fill('300')
      await press(dialog.getByRole('button', { name: words.create }))
      await expect(dialog).toHaveCount(0)
      await press(settings('Coût').getByRole('checkbox', { name: words.hidden }), 'Space')
      await expect(settings('Coût')).toContainText(words.hiddenMark)
    })

    await test.step('a circle is refused in words, and nothing is saved with it', async () => {
      await press(page.getByRole('button', { name: words.howAsked('Lieu') }))
      const shown = settings('Lieu').getByRole('combobox', { name: words.shown })
      await shown.selectOption(words.when('Porte'))
      await settings('Lieu')
        .getByRole('textbox', { name: words.is('Porte') })
        .fill('B204')
      await expect(settings('Lieu').getByText(words.circle)).toBeVisible()
      await press(page.getByRole('button', { name: words.save, exact: true }))
      await expect(page.getByText(words.unsound)).toBeVisible()
      await shown.selectOption(words.always)
      await expect(page.getByText(words.unsound)).toHaveCount(0)
    })

    await test.step('the order, by menu and by the handle', async () => {
      await press(page.getByRole('button', { name: words.more('Coût') }))
      await page.getByRole('menuitem', { name: words.up }).click()
      await expect.poll(() => labelsOf(page, words)).toEqual(['Lieu', 'Coût', 'Porte'])
      await press(page.getByRole('button', { name: words.take('Coût') }))
      const target = page.getByRole('button', { name: words.place('Porte') })
      await expect(page.locator('[data-side]:focus')).toBeVisible()
      for (let i = 0; i < 3 && !(await target.evaluate((it) => it === document.activeElement)); i++)
        await page.keyboard.press('Tab')
      await expect(target).toBeFocused()
      await page.keyboard.press('Enter')
      await expect.poll(() => labelsOf(page, words)).toEqual(['Lieu', 'Porte', 'Coût'])
    })

    await test.step('the preview is the form as one and as the other sees it', async () => {
      const preview = page.getByRole('region', { name: words.preview })
      await expect(preview.getByRole('textbox', { name: 'Porte' })).toHaveCount(0)
      await expect(preview.getByRole('textbox', { name: 'Coût' })).toHaveCount(0)
      await press(preview.getByRole('radio', { name: 'Salle de classe' }), 'Space')
      await expect(preview.getByRole('textbox', { name: 'Porte' })).toBeVisible()
      await press(preview.getByRole('radio', { name: words.agent }), 'Space')
      await expect(preview.getByRole('textbox', { name: 'Coût' })).toBeVisible()
    })

    await press(page.getByRole('button', { name: words.save, exact: true }))
    await expect(page.getByText(words.saved)).toBeVisible()

    await test.step('the student is asked what the answer calls for, and nothing of the rest', async () => {
      const theirs = await openWindow({ locale: words.locale })
      await signIn(theirs, ines, `/trackers/${tracker}/new`)
      await theirs.getByRole('textbox', { name: words.what }).fill('Le banc penche')
      await theirs.getByRole('radio', { name: 'Maison' }).check()
      await expect(theirs.getByRole('textbox', { name: 'Porte' })).toHaveCount(0)
      await theirs.getByRole('radio', { name: 'Salle de classe' }).check()
      await theirs.getByRole('textbox', { name: 'Porte' }).fill('B204')
      await expect(theirs.getByRole('textbox', { name: 'Coût' })).toHaveCount(0)
      await theirs.getByRole('button', { name: words.send }).click()
      await expect(theirs.getByText(words.thanks)).toBeVisible()
    })

    await test.step('the teacher is asked it all', async () => {
      const theirs = await openWindow({ locale: words.locale })
      await signIn(theirs, other, `/trackers/${tracker}/new`)
      await expect(theirs.getByRole('radio', { name: 'Salle de classe' })).toBeVisible()
      await expect(theirs.getByRole('textbox', { name: 'Coût' })).toBeVisible()
    })

    await test.step('taken out of the form, tickets keep what they have in it', async () => {
      await press(page.getByRole('button', { name: words.more('Porte') }))
      await page.getByRole('menuitem', { name: words.takeOut }).click()
      await expect(page.getByText(words.keeps).first()).toBeVisible()
      await expect.poll(() => labelsOf(page, words)).toEqual(['Lieu', 'Coût'])
      const save = page.getByRole('button', { name: words.save, exact: true })
      await press(save)
      // Saved: what is read and changed from here on, by others too, is this form.
      await expect(save).toHaveCount(0)
      const read = () => school.as<Elements>(ines, 'get', `trackers/${tracker}/tickets/1`)
      await expect.poll(async () => (await read()).elements).toEqual({ lieu: ['salle-de-classe'], porte: 'B204' })
    })

    await test.step('what a colleague saved meanwhile is shown, and chosen between', async () => {
      await press(page.getByRole('button', { name: words.more('Coût') }))
      await page.getByRole('menuitem', { name: words.up }).click()
      interface Form {
        readonly fields: readonly object[]
        readonly version: number
      }
      const { fields, version } = await school.as<Form>(other, 'get', `trackers/${tracker}/form`)
      const body = { fields: fields.slice(0, 1) }
      await school.as(other, 'put', `trackers/${tracker}/form`, body, { 'if-match': `"${version}"` })
      await press(page.getByRole('button', { name: words.save, exact: true }))
      const asked = page.getByRole('alertdialog', { name: words.conflict })
      await press(asked.getByRole('button', { name: words.takeTheirs }).first())
      await expect.poll(() => labelsOf(page, words)).toEqual(['Lieu'])
    })
  })

  test(`parity 26: the library: fields made, ordered, archived and taken away: ${language}`, async ({
    openWindow,
    request,
  }) => {
    const school = await School.open(request)
    const { tracker, head, other, ines } = await furnish(school)
    const page = await openWindow({ locale: words.locale, viewport: { width: 1280, height: 900 } })
    await signIn(page, head, `/trackers/${tracker}/form/library`)
    await expect(page.getByText(words.noFields)).toBeVisible()
    const list = (name: string) => page.getByRole('list', { name })

    await test.step('options by mouse; what is wrong is said where it is', async () => {
      await page.getByRole('link', { name: words.newField }).click()
      await page.getByRole('radio', { name: words.menu }).check()
      await page.getByRole('textbox', { name: words.question }).fill('Panne')
      await page.getByRole('textbox', { name: words.option(1), exact: true }).fill('Réseau')
      await page.getByRole('textbox', { name: words.option(2), exact: true }).fill('Écran')
      await page.getByRole('button', { name: words.addOption }).click()
      await expect(page.getByRole('textbox', { name: words.option(3), exact: true })).toBeFocused()
      await page.keyboard.type('Fax')
      await page.getByRole('textbox', { name: words.code }).nth(3).fill('none')
      await page.getByRole('button', { name: words.create }).click()
      await expect(page.getByText(words.optionNone)).toBeVisible()
      await expect(page.getByRole('textbox', { name: words.code }).nth(3)).toBeFocused()
      await page.getByRole('textbox', { name: words.code }).nth(3).fill('fax')
      // The third to the place of the first.
      await page.getByRole('button', { name: words.take('Fax') }).hover({ position: { x: 5, y: 6 } })
      // To get there the page may have scrolled.
      const first = (await page.locator('li[data-row]').first().boundingBox())!
      await page.mouse.down()
      await page.mouse.move(first.x + first.width / 2, first.y + first.height / 2, { steps: 5 })
      await expect(page.locator('[data-side]').first()).toBeVisible()
      await page.mouse.move(first.x + first.width / 2 + 5, first.y + first.height / 2, { steps: 5 })
      await expect(page.locator('li[data-row]').first().locator('[data-over]')).toBeVisible()
      await page.mouse.up()
      await expect(page.getByRole('textbox', { name: words.option(1), exact: true })).toHaveValue('Fax')
      await page.getByRole('button', { name: words.create }).click()
      await expect(list(words.own)).toContainText('panne')
    })

    await test.step('a code is of one field', async () => {
      await page.getByRole('link', { name: words.newField }).click()
      await page.getByRole('textbox', { name: words.question }).fill('Autre')
      await page.getByRole('textbox', { name: words.code }).fill('panne')
      await page.getByRole('button', { name: words.create }).click()
      await expect(page.getByRole('textbox', { name: words.code })).toHaveAccessibleDescription(
        new RegExp(words.codeTaken),
      )
      await page.getByRole('textbox', { name: words.code }).fill('autre')
      await page.getByRole('button', { name: words.create }).click()
      await expect(list(words.own).getByRole('listitem')).toHaveCount(2)
    })

    await test.step('an option that a ticket has is archived when it is removed', async () => {
      await page.getByRole('link', { name: words.form, exact: true }).click()
      await page.getByRole('button', { name: words.add }).click()
      await page.getByRole('button', { name: words.addThis('Panne') }).click()
      await page.getByRole('button', { name: words.done }).last().click()
      await page.getByRole('button', { name: words.save, exact: true }).click()
      await expect(page.getByText(words.saved)).toBeVisible()
      await school.as(ines, 'post', `trackers/${tracker}/tickets`, {
        description: 'Le fax',
        elements: { panne: ['fax'] },
      })
      await page.goto(`/trackers/${tracker}/form/library`)
      await page.getByRole('link', { name: 'Panne' }).click()
      await page.getByRole('button', { name: words.more('Fax') }).click()
      await page.getByRole('menuitem', { name: words.removeOption, exact: true }).click()
      await page.getByRole('button', { name: words.save, exact: true }).click()
      await page.getByRole('link', { name: 'Panne' }).click()
      await expect(page.getByRole('textbox', { name: `${words.option(3)} ${words.archived}` })).toHaveValue('Fax')
    })

    await test.step('somebody else’s change is told before it is written over', async () => {
      interface Library {
        readonly items: readonly { id: string; code: string; version: number }[]
      }
      const { items } = await school.as<Library>(other, 'get', `trackers/${tracker}/elements`)
      const panne = items.find(({ code }) => code === 'panne')!
      const options = [{ code: 'reseau', label: 'Wifi', active: true }]
      await school.as(
        other,
        'put',
        `trackers/${tracker}/elements/${panne.id}`,
        { label: 'Sorte de panne', settings: {}, options, shared: false, archived: false },
        { 'if-match': `"${panne.version}"` },
      )
      await page.getByRole('textbox', { name: words.question }).fill('Quelle panne')
      await page.getByRole('button', { name: words.save, exact: true }).click()
      await expect(page.getByRole('alert').filter({ hasText: words.theirField })).toContainText('Wifi')
      await page.getByRole('button', { name: words.save, exact: true }).click()
      await expect(list(words.own)).toContainText('Quelle panne')
    })

    await test.step('a field is put aside and taken back; one that nobody has is deleted, by keyboard', async () => {
      await press(page.getByRole('button', { name: words.more('Quelle panne') }))
      await expect(page.getByText(words.cannotRemove)).toBeVisible()
      await page.getByRole('menuitem', { name: words.archive, exact: true }).click()
      await expect(list(words.archivedGroup)).toContainText('Quelle panne')
      await press(page.getByRole('button', { name: words.more('Quelle panne') }))
      await page.getByRole('menuitem', { name: words.restore }).click()
      await expect(list(words.own)).toContainText('Quelle panne')
      await press(page.getByRole('button', { name: words.more('Autre') }))
      await page.getByRole('menuitem', { name: words.remove }).click()
      await press(page.getByRole('alertdialog').getByRole('button', { name: words.remove }))
      await expect(list(words.own).getByRole('listitem')).toHaveCount(1)
    })
  })
}

test('parity 24: a field is shared with the whole site by who may, and asked elsewhere', async ({
  openWindow,
  request,
}) => {
  const words = WORDS.en
  const school = await School.open(request)
  const [here, there] = [await school.course('Optics'), await school.course('Botany')]
  const chief = await school.person('Hélène', 'Pruvost', 'en')
  const head = await school.person('Nadia', 'Benali', 'en')
  await school.runSite(chief)
  await school.enrol(head, there, 'editingteacher')
  const settings = { prefix: 'OP', preset: 'ticketting' }
  const mine = await school.activity('mod_tracker', here, `Bench ${chief.username}`, settings)
  const theirs = await school.activity('mod_tracker', there, `Garden ${head.username}`, settings)
  const label = `Campus ${chief.username}`
  const page = await openWindow({ locale: words.locale })
  await signIn(page, chief, `/trackers/${mine}/form/library/new`)
  await page.getByRole('textbox', { name: words.question }).fill(label)
  await page.getByRole('checkbox', { name: words.share }).check()
  await page.getByRole('button', { name: words.create }).click()
  await expect(page.getByRole('link', { name: label })).toBeVisible()

  const other = await openWindow({ locale: words.locale })
  await signIn(other, head, `/trackers/${theirs}/form/library`)
  const shared = other.getByRole('list', { name: words.shared }).getByRole('listitem').filter({ hasText: label })
  await expect(shared).toBeVisible()
  await expect(shared.getByRole('link')).toHaveCount(0)
  await other.getByRole('link', { name: words.form, exact: true }).click()
  await other.getByRole('button', { name: words.add }).click()
  await other.getByRole('button', { name: words.addThis(label) }).click()
  await other.getByRole('button', { name: words.done }).last().click()
  await other.getByRole('button', { name: words.save, exact: true }).click()
  await expect(other.getByText(words.saved)).toBeVisible()

  await page.getByRole('link', { name: label }).click()
  await page.getByRole('checkbox', { name: words.share }).uncheck()
  await page.getByRole('button', { name: words.save, exact: true }).click()
  await expect(page.getByText('Trackers elsewhere ask this field: it stays shared.')).toBeVisible()
})
