import { languages } from './setup/languages.ts'
import { School } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'
import { expect, test } from './setup/test.ts'

// What one watches and is told of: chosen on the ticket, kept; of others, by who manages watches; all of them on a screen of one's own.

const WORDS = {
  fr: {
    locale: 'fr-FR',
    everything: 'Vous êtes averti de tout',
    nothing: 'Vous n’êtes averti de rien',
    choose: 'Choisir ce dont vous êtes averti',
    chooseOf: (key: string) => `Choisir ce dont vous êtes averti pour ${key}`,
    label: 'M’avertir de',
    waiting: 'Bloqué',
    validated: 'Validé',
    message: 'Nouveau message',
    some: /Nouveau message, Bloqué/,
    watchIt: /^Suivre$/,
    watch: /^Vous suivez$/,
    add: 'Ajouter un observateur',
    watchers: 'Observateurs',
    reveal: 'Ajouter et laisser lire',
    cancel: 'Annuler',
    added: 'Karim Haddad suit maintenant ce ticket.',
    remove: 'Retirer Karim Haddad des observateurs',
    mine: 'Mes abonnements',
    list: 'Tickets que vous suivez',
    none: 'Rien',
    preferences: 'Pour un nouvel abonnement, m’avertir de',
    stop: (key: string) => `Ne plus suivre ${key}`,
    stopAll: 'Ne plus rien suivre',
    empty: 'Vous ne suivez aucun ticket',
    absent: 'Ce ticket n’existe pas ou ne vous est pas ouvert',
  },
  en: {
    locale: 'en-GB',
    everything: 'You are told of everything',
    nothing: 'You are told of nothing',
    choose: 'Choose what you are told of',
    chooseOf: (key: string) => `Choose what you are told of ${key}`,
    label: 'Tell me of',
    waiting: 'Blocked',
    validated: 'Validated',
    message: 'New message',
    some: /New message, Blocked/,
    watchIt: /^Watch$/,
    watch: /^You watch$/,
    add: 'Add a watcher',
    watchers: 'Watchers',
    reveal: 'Add and let read',
    cancel: 'Cancel',
    added: 'Karim Haddad watches this ticket now.',
    remove: 'Remove Karim Haddad from the watchers',
    mine: 'My watches',
    list: 'Tickets you watch',
    none: 'Nothing',
    preferences: 'New watches tell me of',
    stop: (key: string) => `Stop watching ${key}`,
    stopAll: 'Stop watching all',
    empty: 'You watch no ticket',
    absent: 'This ticket does not exist or is not open to you',
  },
} as const

for (const language of languages('en')) {
  const words = WORDS[language]

  const furnish = async (school: School) => {
    const course = await school.course('Optique')
    const head = await school.person('Nadia', 'Benali', language)
    const karim = await school.person('Karim', 'Haddad', language)
    const ines = await school.person('Inès', 'Garnier', language)
    await school.enrol(head, course, 'editingteacher')
    await school.enrol(karim, course, 'teacher')
    await school.enrol(ines, course, 'student')
    // There a teacher can be made a watcher, and reads no ticket of others without.
    const tracker = await school.activity('mod_tracker', course, `Banc ${karim.username}`, {
      prefix: 'OP',
      preset: 'customized',
    })
    const report = (description: string) => school.as(ines, 'post', `trackers/${tracker}/tickets`, { description })
    await report('La lampe clignote')
    await report('Le banc penche')
    return { tracker, head, karim, ines, report }
  }

  test(`what one is told of is chosen on the ticket and on one’s watches: ${language}`, async ({
    openWindow,
    request,
  }) => {
    const school = await School.open(request)
    const { tracker, ines, report } = await furnish(school)
    const page = await openWindow({ locale: words.locale })
    await signIn(page, ines, `/trackers/${tracker}/tickets/1`)
    await expect(page.getByText(words.everything)).toBeVisible()
    await page.getByRole('button', { name: words.choose }).press('Enter')
    const boxes = page.getByRole('group', { name: words.label })
    await expect(boxes.getByRole('checkbox')).toHaveCount(11)
    await boxes.getByRole('button', { name: words.none }).press('Enter')
    await expect(page.getByText(words.nothing)).toBeVisible()
    for (const name of [words.message, words.waiting, words.validated]) {
      await boxes.getByRole('checkbox', { name }).focus()
      await page.keyboard.press('Space')
      await expect(boxes.getByRole('checkbox', { name })).toBeChecked()
    }
    await expect(page.getByText(words.some)).toBeVisible()
    const told = () => school.as<{ mine: string[] }>(ines, 'get', `trackers/${tracker}/tickets/1/watchers`)
    await expect.poll(async () => (await told()).mine).toEqual(['WAITING', 'VALIDATED', 'COMMENT'])
    await page.reload()
    await expect(page.getByText(words.some)).toBeVisible()

    await page.getByRole('link', { name: words.mine }).click()
    const rows = page.getByRole('list', { name: words.list }).getByRole('listitem')
    await expect(rows).toHaveCount(2)
    await expect(rows.filter({ hasText: 'OP-1' })).toContainText(words.some)
    const second = rows.filter({ hasText: 'OP-2' })
    await expect(second).toContainText(words.everything)
    await second.getByRole('button', { name: words.chooseOf('OP-2') }).press('Enter')
    const kept = page.waitForResponse((answer) => answer.url().endsWith('/tickets/2/watch/events'))
    await second.getByRole('button', { name: words.none }).press('Enter')
    expect((await kept).status()).toBe(200)
    await expect(second).toContainText(words.nothing)

    const preferred = page.waitForResponse(
      (answer) => answer.url().endsWith('/preferences') && answer.request().method() === 'PUT',
    )
    await page.getByRole('group', { name: words.preferences }).getByRole('button', { name: words.none }).press('Enter')
    expect((await preferred).status()).toBe(200)
    await report('La règle manque')
    await page.reload()
    await expect(rows).toHaveCount(3)
    await expect(rows.first()).toContainText('OP-3')
    await expect(rows.first()).toContainText(words.nothing)

    await rows
      .first()
      .getByRole('button', { name: words.stop('OP-3') })
      .press('Enter')
    // The message goes by itself, the line for good.
    await expect(page.getByRole('region', { name: 'Messages' })).toContainText('OP-3')
    await expect(rows).toHaveCount(2)
    await page.getByRole('button', { name: words.stopAll }).press('Enter')
    await page.getByRole('alertdialog').getByRole('button', { name: words.stopAll }).press('Enter')
    await expect(page.getByRole('heading', { name: words.empty })).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  })

  test(`others are made watchers by who may, who is asked where that reveals the ticket: ${language}`, async ({
    openWindow,
    request,
  }) => {
    const { tracker, head, karim } = await furnish(await School.open(request))
    const page = await openWindow({ locale: words.locale })
    await signIn(page, head, `/trackers/${tracker}/tickets/1`)
    const watchers = page.getByRole('list', { name: words.watchers })
    await expect(watchers).toContainText('Inès Garnier')
    const hisWindow = await openWindow({ locale: words.locale })
    await signIn(hisWindow, karim, `/trackers/${tracker}/tickets/1`)
    const closed = hisWindow.getByRole('heading', { name: words.absent })
    await expect(closed).toBeVisible()
    await expect(hisWindow.getByText('La lampe clignote')).toHaveCount(0)

    const dialog = page.getByRole('alertdialog')
    for (const sure of [false, true]) {
      await page.getByRole('button', { name: words.add }).press('Enter')
      await page.getByRole('combobox', { name: words.add }).fill('Karim')
      await page.getByRole('option', { name: 'Karim Haddad' }).click()
      await expect(dialog).toContainText('Karim Haddad')
      await dialog
        .getByRole('button', { name: sure ? words.reveal : words.cancel })
        .last()
        .press('Enter')
      await expect(dialog).toHaveCount(0)
      await expect(watchers.getByText('Karim Haddad', { exact: true })).toHaveCount(sure ? 1 : 0)
    }
    await expect(page.getByText(words.added)).toBeVisible()
    await hisWindow.reload()
    await expect(hisWindow.getByText('La lampe clignote').first()).toBeVisible()

    await watchers.getByRole('button', { name: words.remove }).press('Enter')
    await expect(watchers.getByText('Karim Haddad', { exact: true })).toHaveCount(0)
    await expect(page.getByRole('button', { name: words.add })).toBeFocused()
    await hisWindow.reload()
    await expect(closed).toBeVisible()
    await expect(hisWindow.getByText('La lampe clignote')).toHaveCount(0)

    await page.getByRole('button', { name: words.watchIt }).press('Enter')
    await expect(page.getByText(words.everything)).toBeVisible()
    await page.getByRole('button', { name: words.watch }).press('Enter')
    await expect(page.getByText(words.everything)).toHaveCount(0)
  })
}
