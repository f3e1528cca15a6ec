import { languages } from './setup/languages.ts'
import { School } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'
import { expect, test } from './setup/test.ts'

// Ways to look at the tickets are kept under a name: one's own, and those that a manager shares, in which each sees what they may read.

const WORDS = {
  fr: {
    locale: 'fr-FR',
    save: 'Enregistrer la vue',
    name: 'Nom',
    shared: /^Pour tout le monde ici/,
    keep: 'Enregistrer',
    display: 'Affichage',
    created: 'Créé',
    group: 'Grouper par',
    reporter: 'Demandé par',
    changed: 'Cette vue n’est pas telle qu’enregistrée',
    discard: 'Revenir à la vue',
    menu: (name: string) => `La vue «\u202f${name}\u202f»`,
    remove: 'Supprimer la vue',
    first: 'L’ouvrir en premier',
    opens: /^Ce suivi s’ouvrira pour vous sur/,
    bar: 'Chercher dans ces tickets',
    views: 'Vues',
    absent: 'Cette vue n’existe pas ou ne vous est pas ouverte',
  },
  en: {
    locale: 'en-GB',
    save: 'Save this view',
    name: 'Name',
    shared: /^For everybody here/,
    keep: 'Save',
    display: 'Display',
    created: 'Created',
    group: 'Group by',
    reporter: 'Reported by',
    changed: 'This view is not as it was saved',
    discard: 'Discard',
    menu: (name: string) => `The view “${name}”`,
    remove: 'Delete the view',
    first: 'Open it first',
    opens: /^This tracker opens with .* for you/,
    bar: 'Search these tickets',
    views: 'Views',
    absent: 'This view does not exist or is not open to you',
  },
} as const

for (const language of languages('en')) {
  const words = WORDS[language]

  test(`parity 40: a manager shares a view; a student sees in it their tickets alone: ${language}`, async ({
    openWindow,
    request,
  }) => {
    const school = await School.open(request)
    const course = await school.course('Chimie')
    const head = await school.person('Claire', 'Vasseur', language)
    const student = await school.person('Inès', 'Garnier', language)
    const other = await school.person('Hugo', 'Petit', language)
    await school.enrol(head, course, 'editingteacher')
    for (const person of [student, other]) await school.enrol(person, course, 'student')
    const settings = { prefix: 'CH', preset: 'ticketting' }
    const tracker = await school.activity('mod_tracker', course, `Labo ${head.username}`, settings)
    const report = (who: typeof student, description: string) =>
      school.as(who, 'post', `trackers/${tracker}/tickets`, { description })
    await report(student, 'La balance dérive')
    await report(other, 'La hotte est muette')

    const page = await openWindow({ locale: words.locale })
    await signIn(page, head, `/trackers/${tracker}?view=all`)
    await expect(page.getByRole('row')).toHaveCount(3)
    await page.getByRole('button', { name: words.display }).click()
    await page.getByRole('checkbox', { name: words.created }).check()
    await expect(page.getByRole('columnheader', { name: words.created })).toBeVisible()
    await page.getByRole('combobox', { name: words.group }).selectOption({ label: words.reporter })
    await expect(page.getByRole('columnheader', { name: /Inès Garnier/ })).toBeVisible()
    await page.getByRole('button', { name: words.save }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: words.name }).fill('À trier')
    await dialog.getByRole('checkbox', { name: words.shared }).check()
    await dialog.getByRole('button', { name: words.keep, exact: true }).click()
    const views = page.getByRole('navigation', { name: words.views })
    await expect(views.getByRole('link', { name: /^À trier/ })).toHaveAttribute('aria-current', 'page')
    await expect(views.getByRole('link', { name: 'À trier 2' })).toBeVisible()
    // As it was saved, not as it was left.
    await page.reload()
    await expect(page.getByRole('columnheader', { name: words.created })).toBeVisible()
    await expect(page.getByRole('columnheader', { name: /Hugo Petit/ })).toBeVisible()

    // Looked at otherwise, it says so, and goes back.
    await page.getByRole('button', { name: words.display }).click()
    await page.getByRole('combobox', { name: words.group }).selectOption({ index: 0 })
    await expect(page.getByText(words.changed)).toBeVisible()
    await page.getByRole('button', { name: words.discard }).click()
    await expect(page.getByText(words.changed)).toHaveCount(0)
    const link = page.url()

    const theirs = await openWindow({ locale: words.locale })
    await signIn(theirs, student, new URL(link).pathname + new URL(link).search)
    await expect(theirs.getByRole('link', { name: 'À trier 1' })).toBeVisible()
    await expect(theirs.getByText('La balance dérive')).toBeVisible()
    await expect(theirs.getByText('La hotte est muette')).toHaveCount(0)
    await expect(theirs.getByText('Hugo Petit')).toHaveCount(0)
    await theirs.getByRole('button', { name: words.menu('À trier') }).click()
    await theirs.getByRole('menuitem', { name: words.first }).click()
    await expect(theirs.getByText(words.opens)).toBeVisible()
    await theirs.goto(`/trackers/${tracker}`)
    await expect(theirs.getByRole('link', { name: /^À trier/ })).toHaveAttribute('aria-current', 'page')

    await page.getByRole('button', { name: words.menu('À trier') }).click()
    await page.getByRole('menuitem', { name: words.remove }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: words.remove }).click()
    await expect(views.getByRole('link', { name: /^À trier/ })).toHaveCount(0)
    await theirs.goto(link)
    await expect(theirs.getByText(words.absent)).toBeVisible()
    await expect(theirs.getByText('La balance dérive')).toBeVisible()

    // A number by itself opens its ticket.
    const bar = page.getByRole('combobox', { name: words.bar })
    await bar.fill('ch-2')
    await bar.press('Enter')
    await expect(page).toHaveURL(/\/tickets\/2/)
  })
}
