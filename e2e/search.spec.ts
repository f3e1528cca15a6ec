import { expect, test, type Page } from '@playwright/test'
import { languages } from './setup/languages.ts'
import { School, type Person } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'

// An agent asks the list: by words, by fields, by keyboard alone; and is told where a query is wrong. In both languages.

const WORDS = {
  fr: {
    bar: 'Chercher dans ces tickets',
    field: 'éta',
    value: 'pos',
    typed: 'état:posté ',
    token: 'État\u202f: Posté',
    remove: /^Retirer le filtre État/,
    wrong: 'panne couleur:rouge',
    fault: 'Le champ «\u202fcouleur\u202f» n’existe pas (caractère 7).',
    noMatch: 'Aucun ticket ne correspond',
    clear: 'Tout effacer',
    faulty: 'Cette recherche n’est pas comprise',
    help: 'Comment chercher',
  },
  en: {
    bar: 'Search these tickets',
    field: 'sta',
    value: 'pos',
    typed: 'state:posted ',
    token: 'State: Posted',
    remove: /^Remove the filter State/,
    wrong: 'panne colour:red',
    fault: 'There is no field “colour” (character 7).',
    noMatch: 'No ticket matches',
    clear: 'Clear all',
    faulty: 'This search is not understood',
    help: 'How to search',
  },
} as const

for (const language of languages('en')) {
  const words = WORDS[language]
  let tracker: string
  let agent: Person

  const open = async (page: Page, q = '') => {
    await signIn(page, agent, `/trackers/${tracker}?view=all${q && `&q=${encodeURIComponent(q)}`}`)
    return page.getByRole('combobox', { name: words.bar })
  }
  const rows = (page: Page) => page.getByRole('row').filter({ hasText: /QR-\d/ })
  const asked = (page: Page) => new URL(page.url()).searchParams.get('q')

  test.describe(language, () => {
    test.beforeEach(async ({ request }) => {
      const school = await School.open(request)
      const course = await school.course('Recherche')
      agent = await school.person('Hélène', 'Pruvost', language)
      await school.enrol(agent, course, 'editingteacher')
      tracker = await school.activity('mod_tracker', course, `Questions ${agent.username}`, {
        prefix: 'QR',
        preset: 'ticketting',
        mode: 'relaxed',
      })
      for (const description of ['L’élève n’a pas accès', 'Imprimante en panne', 'Panne du serveur']) {
        await school.as(agent, 'post', `trackers/${tracker}/tickets`, { description })
      }
    })

    test('words are found without their accents, as they are typed, and the address keeps them', async ({ page }) => {
      const bar = await open(page)
      await expect(rows(page)).toHaveCount(3)
      await rows(page).first().getByRole('link').focus()
      await page.keyboard.press('/')
      await expect(bar).toBeFocused()
      await page.keyboard.type('ELEV')
      await expect(rows(page)).toHaveCount(1)
      await expect(rows(page)).toContainText('QR-1')
      await expect.poll(() => asked(page)).toBe('ELEV')
      await page.reload()
      await expect(bar).toHaveValue('ELEV')
      await expect(rows(page)).toHaveCount(1)
      await page.getByRole('button', { name: words.clear }).click()
      await expect(rows(page)).toHaveCount(3)
      await expect(bar).toBeFocused()
    })

    test('a field and its value are completed by keyboard, become a token, and go again', async ({ page }) => {
      const bar = await open(page)
      await bar.focus()
      await page.keyboard.type(words.field)
      await expect(page.getByRole('option').first()).toContainText(words.field)
      await page.keyboard.press('Tab')
      await page.keyboard.type(words.value)
      await expect(page.getByRole('option', { selected: true })).toHaveCount(1)
      await page.keyboard.press('Enter')
      await expect(page.getByText(words.token, { exact: true })).toBeVisible()
      await expect.poll(() => asked(page)).toBe('state:POSTED')
      await expect(rows(page)).toHaveCount(3)
      await page.keyboard.type('imprimante')
      await expect(rows(page)).toHaveCount(1)
      await page.getByRole('button', { name: words.remove }).click()
      await expect(page.getByText(words.token, { exact: true })).toBeHidden()
      await expect.poll(() => asked(page)).toBe('imprimante')
    })

    test('words typed a moment before a filter is lifted are looked for, and the filter stays lifted', async ({
      page,
    }) => {
      const bar = await open(page, 'state:POSTED')
      await expect(page.getByText(words.token, { exact: true })).toBeVisible()
      await bar.focus()
      await page.keyboard.type('imprimante')
      await page.getByRole('button', { name: words.remove }).click()
      await page.keyboard.type(' panne')
      await expect(bar).toHaveValue('imprimante panne')
      await expect.poll(() => asked(page)).toBe('imprimante panne')
      await expect(page.getByText(words.token, { exact: true })).toBeHidden()
      await expect(rows(page)).toHaveCount(1)
    })

    test('a filter typed in one’s own words acts once it is whole; the last one is taken back to be changed', async ({
      page,
    }) => {
      const bar = await open(page)
      await bar.focus()
      await page.keyboard.type(words.typed)
      await expect(page.getByText(words.token, { exact: true })).toBeVisible()
      await page.keyboard.press('Backspace')
      await expect(bar).toHaveValue('state:POSTED')
      await page.keyboard.press('Enter')
      await expect(page.getByText(words.token, { exact: true })).toBeVisible()
    })

    test('a number that is entered opens its ticket and filters nothing, however long it is looked for', async ({
      page,
    }) => {
      const bar = await open(page)
      await page.route('**/keys/QR-2', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 1_000))
        await route.continue()
      })
      await bar.focus()
      await page.keyboard.type('QR-2')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('article', { name: 'QR-2' })).toBeVisible()
      expect(asked(page)).toBeNull()
      await expect(bar).toHaveValue('')
    })

    test('an error is told with its place, and the list stays', async ({ page }) => {
      const bar = await open(page)
      await bar.fill(words.wrong)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('alert').filter({ hasText: words.fault })).toBeVisible()
      await expect(bar).toHaveAttribute('aria-invalid', 'true')
      await expect(page.locator('mark')).toHaveCount(1)
      await expect(rows(page)).toHaveCount(3)
    })

    test('an address that is not understood shows no list at all', async ({ page }) => {
      const bar = await open(page, 'panne state:DONE')
      await expect(page.getByText(words.faulty)).toBeVisible()
      await expect(bar).toHaveValue('panne state:DONE')
      await bar.fill('panne')
      await page.keyboard.press('Enter')
      await expect(rows(page)).toHaveCount(2)
    })

    test('where nothing passes, what was asked is named and lifted', async ({ page }) => {
      await open(page, 'cafetière is:mine')
      await expect(page.getByText(words.noMatch)).toBeVisible()
      await page.getByRole('button', { name: /cafetière/ }).click()
      await expect(rows(page)).toHaveCount(3)
      await expect.poll(() => asked(page)).toBe('is:mine')
    })

    test('the help is a dialog that gives the focus back', async ({ page }) => {
      await open(page)
      await page.getByRole('button', { name: words.help }).click()
      await expect(page.getByRole('dialog', { name: words.help })).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('button', { name: words.help })).toBeFocused()
    })
  })
}
