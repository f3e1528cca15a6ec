import { languages } from './setup/languages.ts'
import { School } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'
import { expect, test } from './setup/test.ts'

// What can be done from where one is, found by typing or done by a key: the palette, the sheet of keys, and its off switch.

const WORDS = {
  fr: {
    open: 'Rechercher ou agir',
    waiting: 'Passer à Bloqué',
    testing: 'Passer à En test',
    typed: 'bloque',
    moved: 'PA-1 est passé à Bloqué',
    keys: 'Raccourcis clavier',
    reply: 'Répondre',
    single: 'Raccourcis à une touche',
    message: 'Votre message',
    account: 'Mon compte',
  },
  en: {
    open: 'Search or act',
    waiting: 'Move to Blocked',
    testing: 'Move to Testing',
    typed: 'block',
    moved: 'PA-1 is now Blocked',
    keys: 'Keyboard shortcuts',
    reply: 'Reply',
    single: 'Single-key shortcuts',
    message: 'Your message',
    account: 'My account',
  },
} as const

for (const language of languages('en')) {
  const words = WORDS[language]

  test(`the palette finds commands, refused ones with their reason, tickets and places (${language})`, async ({
    page,
    request,
  }) => {
    const school = await School.open(request)
    const course = await school.course('Palette')
    const teacher = await school.person('Hélène', 'Pruvost', language)
    await school.enrol(teacher, course, 'editingteacher')
    const settings = { prefix: 'PA', preset: 'bugtracker', mode: 'strict', path: 'lifecycle' }
    const tracker = await school.activity('mod_tracker', course, `Suivi ${teacher.username}`, settings)
    for (const description of ['Le portail est fermé', 'Relais de fichiers : certificat expiré'])
      await school.as(teacher, 'post', `trackers/${tracker}/tickets`, { description })

    await page.setViewportSize({ width: 1280, height: 900 })
    await signIn(page, teacher, `/trackers/${tracker}/tickets/1`)
    await expect(page.getByRole('article', { name: 'PA-1' })).toBeVisible()
    const palette = page.getByRole('dialog', { name: words.open })
    const row = palette.getByRole('menuitem')

    await page.keyboard.press('Control+k')
    await expect(palette.getByRole('searchbox')).toBeFocused()
    const refused = row.filter({ hasText: words.testing })
    await expect(refused).toHaveAttribute('aria-disabled', 'true')
    await page.keyboard.type(words.typed)
    await expect(row.first()).toContainText(words.waiting)
    await expect(row.first()).toHaveAttribute('data-focused')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('region', { name: 'Messages' })).toContainText(words.moved)
    await expect(palette).toHaveCount(0)

    await page.keyboard.press('Control+k')
    await page.keyboard.type('certificat')
    await row.filter({ hasText: 'PA-2' }).click()
    await expect(page).toHaveURL(/\/tickets\/2/)

    await page.keyboard.press('Control+k')
    await page.keyboard.type('#1')
    await row.filter({ hasText: 'PA-1' }).click()
    await expect(page).toHaveURL(/\/tickets\/1/)

    await page.keyboard.press('Control+k')
    await page.keyboard.type(words.account.slice(3))
    await row.filter({ hasText: words.account }).click()
    await expect(page).toHaveURL(/\/account/)
  })

  test(`keys are told by ? and those of one character can be switched off (${language})`, async ({ page, request }) => {
    const school = await School.open(request)
    const course = await school.course('Touches')
    const teacher = await school.person('Hélène', 'Pruvost', language)
    await school.enrol(teacher, course, 'editingteacher')
    const tracker = await school.activity('mod_tracker', course, `Suivi ${teacher.username}`, { prefix: 'PA' })
    await school.as(teacher, 'post', `trackers/${tracker}/tickets`, { description: 'Le portail est fermé' })

    await page.setViewportSize({ width: 1280, height: 900 })
    await signIn(page, teacher, `/trackers/${tracker}/tickets/1`)
    const message = page.getByRole('textbox', { name: words.message })
    await expect(message).toBeVisible()
    await page.keyboard.press('?')
    const sheet = page.getByRole('dialog', { name: words.keys })
    await expect(sheet).toContainText(words.reply)
    await page.keyboard.press('r')
    await expect(message).not.toBeFocused()

    await sheet.getByRole('switch', { name: words.single }).uncheck()
    await page.keyboard.press('Escape')
    await expect(sheet).toHaveCount(0)
    await page.keyboard.press('r')
    await expect(message).not.toBeFocused()

    await page.reload()
    await expect(message).toBeVisible()
    await page.keyboard.press('?')
    await page.keyboard.press('r')
    await expect(message).not.toBeFocused()
    await page.goto('/account')
    await page.getByRole('switch', { name: words.single }).check()
    await page.goto(`/trackers/${tracker}/tickets/1`)
    await expect(message).toBeVisible()
    await page.keyboard.press('r')
    await expect(message).toBeFocused()
  })
}
