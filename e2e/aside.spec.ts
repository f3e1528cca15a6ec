import { languages } from './setup/languages.ts'
import { School, type Person } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'
import { expect, test } from './setup/test.ts'

// What is put aside, each with its way back: a comment becomes a ticket, a duplicate is merged, a ticket is deleted.

const WORDS = {
  fr: {
    locale: 'fr-FR',
    split: /^Faire un ticket du message de Inès/,
    summary: 'En une ligne',
    make: 'Créer le ticket',
    links: 'Tickets liés',
    more: /^Autres actions sur/,
    merge: 'Fusionner avec un autre…',
    into: 'Numéro de l’autre ticket',
    do: 'Fusionner',
    anyway: 'Fusionner quand même',
    undo: /^Annuler/,
    apart: 'est de nouveau un ticket à part',
    circle: /s’attendraient en cercle\u202f: OP-3, OP-1\./,
    delete: 'Supprimer le ticket',
    deleted: 'est supprimé',
    bin: 'Tickets supprimés',
    back: /^Rétablir OP-/,
    restored: 'est rétabli',
    solved: 'Marquer résolu',
    resolved: 'Résolu',
    whom: 'Pour qui',
    text: /^Que s’est-il passé/,
    send: 'Envoyer le signalement',
    forWhom: 'a signalé le ticket pour',
    absent: 'Ce ticket n’existe pas, ou vous n’y avez pas accès',
  },
  en: {
    locale: 'en-GB',
    split: /^Make a ticket of the message of Inès/,
    summary: 'In one line',
    make: 'Make the ticket',
    links: 'Linked tickets',
    more: /^More about/,
    merge: 'Merge into another…',
    into: 'Number of the other ticket',
    do: 'Merge',
    anyway: 'Merge all the same',
    undo: /^Undo/,
    apart: 'is a ticket of its own again',
    circle: /would wait for each other in a circle: OP-3, OP-1\./,
    delete: 'Delete the ticket',
    deleted: 'is deleted',
    bin: 'Deleted tickets',
    back: /^Restore OP-/,
    restored: 'is back',
    solved: 'Mark solved',
    resolved: 'Resolved',
    whom: 'For whom',
    text: /^What happened/,
    send: 'Send report',
    forWhom: 'reported the ticket for',
    absent: 'This ticket does not exist, or you have no access to it',
  },
} as const

for (const language of languages('en')) {
  const words = WORDS[language]

  async function setUp(request: Parameters<typeof School.open>[0]) {
    const school = await School.open(request)
    const course = await school.course('Optique')
    const [karim, ines, theo] = [
      await school.person('Karim', 'Haddad', language),
      await school.person('Inès', 'Garnier', language),
      await school.person('Théo', 'Roux', language),
    ]
    await school.enrol(karim, course, 'editingteacher')
    for (const student of [ines, theo]) await school.enrol(student, course, 'student')
    const settings = { prefix: 'OP', preset: 'ticketting' }
    const tracker = await school.activity('mod_tracker', course, `Banc ${karim.username}`, settings)
    const report = (who: Person, description: string) =>
      school.as(who, 'post', `trackers/${tracker}/tickets`, { description })
    await report(ines, 'La lampe clignote')
    await report(theo, 'La lampe du banc 3 clignote')
    const say = (who: Person, number: number, body: string) =>
      school.as(who, 'post', `trackers/${tracker}/tickets/${number}/comments`, { body })
    await say(ines, 1, 'Au fait, la porte ferme mal')
    await say(theo, 2, 'Surtout le matin')
    return { school, tracker, karim, ines, theo }
  }

  test(`parity 29: a comment is made a ticket, and the two lead to each other: ${language}`, async ({
    openWindow,
    request,
  }) => {
    const { tracker, karim } = await setUp(request)
    const page = await openWindow({ locale: words.locale })
    await signIn(page, karim, `/trackers/${tracker}/tickets/1`)
    await page.getByRole('button', { name: words.split }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: words.summary }).fill('La porte ferme mal')
    await dialog.getByRole('button', { name: words.make, exact: true }).click()
    await expect(page).toHaveURL(/\/tickets\/3/)
    await expect(page.getByRole('heading', { level: 1, name: 'La porte ferme mal' })).toBeVisible()
    await page.getByRole('list', { name: words.links }).getByRole('link').click()
    await expect(page).toHaveURL(/\/tickets\/1/)
    await expect(page.getByRole('list', { name: words.links }).getByRole('link')).toHaveText('La porte ferme mal')
  })

  test(`a duplicate is merged, leads to the other, and the merging is taken back: ${language}`, async ({
    openWindow,
    request,
  }) => {
    const { tracker, karim, theo } = await setUp(request)
    const page = await openWindow({ locale: words.locale })
    await signIn(page, karim, `/trackers/${tracker}/tickets/2`)
    await page.getByRole('button', { name: words.more }).click()
    await page.getByRole('menuitem', { name: words.merge }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: words.into }).fill('OP-1')
    await dialog.getByRole('button', { name: words.do, exact: true }).click()
    // He would come to read the other ticket.
    await expect(dialog.getByRole('alert')).toContainText('Théo Roux')
    await dialog.getByRole('button', { name: words.anyway }).click()
    // The way back stays while it is pointed at.
    const undo = page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: words.undo })
    await undo.hover()
    await expect(page).toHaveURL(/\/tickets\/1/)
    await expect(page.getByRole('article').filter({ hasText: 'Surtout le matin' }).last()).toBeVisible()

    const his = await openWindow({ locale: words.locale })
    await signIn(his, theo, `/trackers/${tracker}/tickets/2`)
    await expect(his).toHaveURL(/\/tickets\/1/)
    await expect(his.getByRole('heading', { level: 1, name: 'La lampe clignote' })).toBeVisible()

    await undo.click()
    await expect(page.getByText(words.apart)).toBeVisible()
    await expect(page.getByRole('article').filter({ hasText: 'Surtout le matin' })).toHaveCount(0)
    await page.goto(`/trackers/${tracker}/tickets/2`)
    await expect(page.getByRole('article').filter({ hasText: 'Surtout le matin' }).last()).toBeVisible()
  })

  test(`a merging by which tickets would wait for each other is refused, and says which: ${language}`, async ({
    openWindow,
    request,
  }) => {
    const { school, tracker, karim, ines } = await setUp(request)
    await school.as(ines, 'post', `trackers/${tracker}/tickets`, { description: 'Le miroir est fendu' })
    const bind = (ticket: number, on: number) =>
      school.as(karim, 'put', `trackers/${tracker}/tickets/${ticket}/dependencies/${on}`)
    await bind(1, 3)
    await bind(3, 2)
    const page = await openWindow({ locale: words.locale })
    await signIn(page, karim, `/trackers/${tracker}/tickets/2`)
    await page.getByRole('button', { name: words.more }).click()
    await page.getByRole('menuitem', { name: words.merge }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: words.into }).fill('1')
    await dialog.getByRole('button', { name: words.do, exact: true }).click()
    await dialog.getByRole('button', { name: words.anyway }).click()
    await expect(dialog.getByText(words.circle)).toBeVisible()
    await expect(page).toHaveURL(/\/tickets\/2/)
  })

  test(`a ticket is deleted, gone for its reporter at once, and had back: ${language}`, async ({
    openWindow,
    request,
  }) => {
    const { tracker, karim, ines } = await setUp(request)
    const hers = await openWindow({ locale: words.locale })
    await signIn(hers, ines, `/trackers/${tracker}/tickets/1`)
    await expect(hers.getByRole('heading', { level: 1, name: 'La lampe clignote' })).toBeVisible()
    const page = await openWindow({ locale: words.locale })
    await signIn(page, karim, `/trackers/${tracker}/tickets/1`)
    await page.getByRole('button', { name: words.more }).click()
    await page.getByRole('menuitem', { name: words.delete }).click()
    await expect(page.getByRole('region', { name: /^(Messages)$/ })).toContainText(words.deleted)
    await hers.reload()
    await expect(hers.getByRole('heading', { level: 1, name: 'La lampe clignote' })).toHaveCount(0)

    await page.getByRole('link', { name: words.bin }).click()
    await page.getByRole('button', { name: words.back }).click()
    await expect(page.getByText(words.restored)).toBeVisible()
    await hers.reload()
    await expect(hers.getByRole('heading', { level: 1, name: 'La lampe clignote' })).toBeVisible()
  })

  test(`parity 19: a ticket is marked solved in one press, by who may: ${language}`, async ({
    openWindow,
    request,
  }) => {
    const { tracker, ines } = await setUp(request)
    const page = await openWindow({ locale: words.locale })
    await signIn(page, ines, `/trackers/${tracker}/tickets/1`)
    await page.getByRole('button', { name: words.solved }).click()
    await expect(page.locator('summary').filter({ hasText: words.resolved })).toBeVisible()
    await expect(page.getByRole('button', { name: words.solved })).toHaveCount(0)
  })

  test(`parity 59: a ticket is reported for somebody else, whose it is: ${language}`, async ({
    openWindow,
    request,
  }) => {
    const { tracker, karim, ines } = await setUp(request)
    const page = await openWindow({ locale: words.locale })
    await signIn(page, karim, `/trackers/${tracker}/new`)
    await page.getByRole('textbox', { name: words.text }).fill('Badge refusé à la porte du labo')
    await page.getByRole('combobox', { name: words.whom }).fill('Inès')
    await page.getByRole('option', { name: 'Inès Garnier' }).click()
    await page.getByRole('button', { name: words.send }).click()
    await expect(page.getByText('OP-3').first()).toBeVisible()
    const hers = await openWindow({ locale: words.locale })
    await signIn(hers, ines, `/trackers/${tracker}/tickets/3`)
    await expect(hers.getByText(words.forWhom)).toContainText('Inès Garnier')
  })
}
