import type { Locator, Page, Response } from '@playwright/test'
import { languages } from './setup/languages.ts'
import { School } from './setup/school.ts'
import { signIn } from './setup/sign-in.ts'
import { expect, test } from './setup/test.ts'

// The order of priority: changed by menu, by keyboard and by dragging; others' screens follow, and say that the order has changed.

const WORDS = {
  fr: {
    locale: 'fr-FR',
    sort: 'Trier',
    urgent: 'Les plus urgents d’abord',
    change: (key: string) => `Changer la priorité de ${key}`,
    up: 'Augmenter',
    bottom: 'En dernier',
    beside: 'Auprès de…',
    number: 'Numéro de cet autre ticket',
    put: 'Le placer là',
    now: (key: string, place: number) => `${key} est maintenant P${place}`,
    move: (key: string) => `Déplacer ${key} dans l’ordre de priorité`,
    drop: (key: string, summary: string) => `Le placer là où est ${key}\u202f: ${summary}`,
    stale: 'D’autres ont changé l’ordre – l’afficher',
    lowered: /a baissé sa priorité, P1 → P3/,
  },
  en: {
    locale: 'en-GB',
    sort: 'Sort',
    urgent: 'Most urgent first',
    change: (key: string) => `Change the priority of ${key}`,
    up: 'Raise',
    bottom: 'To the bottom',
    beside: 'Next to…',
    number: 'Number of that ticket',
    put: 'Put it there',
    now: (key: string, place: number) => `${key} is now P${place}`,
    move: (key: string) => `Move ${key} in the order of priority`,
    drop: (key: string, summary: string) => `Put it where ${key} is: ${summary}`,
    stale: 'Others have changed the order – show it',
    lowered: /lowered its priority, P1 → P3/,
  },
} as const

const keysOf = (page: Page) => page.locator('[data-row]').evaluateAll((rows) => rows.map((row) => row.dataset['row']))
const shows = (page: Page, ...numbers: number[]) => expect.poll(() => keysOf(page)).toEqual(numbers.map(String))

for (const language of languages('fr')) {
  const words = WORDS[language]

  test(`parity 17: the order of priority by menu, keyboard and mouse: ${language}`, async ({ openWindow, request }) => {
    const school = await School.open(request)
    const course = await school.course('Optique')
    const head = await school.person('Nadia', 'Benali', language)
    const other = await school.person('Claire', 'Vasseur', language)
    await school.enrol(head, course, 'editingteacher')
    await school.enrol(other, course, 'editingteacher')
    const tracker = await school.activity('mod_tracker', course, `Banc ${head.username}`, { prefix: 'OP' })
    for (const description of ['Lampe', 'Banc', 'Rideau', 'Prisme'])
      await school.as(head, 'post', `trackers/${tracker}/tickets`, { description })

    const page = await openWindow({ locale: words.locale })
    await signIn(page, head)
    await page.goto(`/trackers/${tracker}?view=all`)
    await page.getByRole('button', { name: words.sort, exact: true }).click()
    await page.getByRole('menuitemradio', { name: words.urgent }).click()
    await shows(page, 4, 3, 2, 1)

    await test.step('by menu, and next to another', async () => {
      await page.getByRole('button', { name: words.change('OP-2') }).click()
      await page.getByRole('menuitem', { name: words.up }).click()
      await expect(page.getByText(words.now('OP-2', 2))).toBeVisible()
      await shows(page, 4, 2, 3, 1)
      await page.getByRole('button', { name: words.change('OP-4') }).click()
      await page.getByRole('menuitem', { name: words.beside }).click()
      await page.getByLabel(words.number).fill('op-1')
      await page.getByRole('button', { name: words.put }).click()
      await expect(page.getByText(words.now('OP-4', 3))).toBeVisible()
      await shows(page, 2, 3, 4, 1)
    })

    await test.step('by keyboard: taken with Enter, dropped where another is', async () => {
      await page.getByRole('button', { name: words.move('OP-1') }).focus()
      await page.keyboard.press('Enter')
      const target = page.getByRole('button', { name: words.drop('OP-2', 'Banc') })
      await expect(page.locator('[data-side]:focus')).toBeVisible()
      for (let i = 0; i < 3 && !(await target.evaluate((it) => it === document.activeElement)); i++)
        await page.keyboard.press('Tab')
      await expect(target).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(page.getByText(words.now('OP-1', 1))).toBeVisible()
      await shows(page, 1, 2, 3, 4)
    })

    await test.step('by dragging', async () => {
      const { x, y, width, height } = (await page.locator('[data-row="3"]').boundingBox())!
      // Not in the very middle, where a press is taken for a screen reader's.
      await page.getByRole('button', { name: words.move('OP-1') }).hover({ position: { x: 5, y: 6 } })
      await page.mouse.down()
      await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 })
      await expect(page.locator('[data-side]').first()).toBeVisible()
      await page.mouse.move(x + width / 2 + 5, y + height / 2, { steps: 5 })
      await expect(page.locator('[data-row="3"] [data-over]')).toBeVisible()
      await page.mouse.up()
      await expect(page.getByText(words.now('OP-1', 3))).toBeVisible()
      await shows(page, 2, 3, 1, 4)
    })

    await test.step('by finger: the handle, then where it is to go', async () => {
      const touching = await page.context().newCDPSession(page)
      const tap = async (target: Locator, at: { x: number; y: number }) => {
        const { x, y } = (await target.boundingBox())!
        const touchPoints = [{ x: x + at.x, y: y + at.y }]
        await touching.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
        await touching.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
      }
      const handle = page.getByRole('button', { name: words.move('OP-1') })
      await tap(handle, { x: 5, y: 6 })
      await expect(page.locator('[data-row="2"] [data-side]')).toBeVisible()
      await tap(handle, { x: 5, y: 6 })
      await expect(page.locator('[data-side]')).toHaveCount(0)
      await tap(handle, { x: 5, y: 6 })
      const place = (answer: Response) => answer.url().endsWith('/tickets/1/place')
      const first = page.waitForResponse(place)
      await tap(page.locator('[data-row="2"] [data-side]'), { x: 60, y: 12 })
      await shows(page, 1, 2, 3, 4)
      await first
      await expect(page.locator('[data-side]')).toHaveCount(0)
      await tap(handle, { x: 5, y: 6 })
      const kept = page.waitForResponse(place)
      await tap(page.locator('[data-row="3"] [data-side]'), { x: 60, y: 12 })
      await shows(page, 2, 3, 1, 4)
      // The rows are there before the server has heard of it.
      expect((await kept).status()).toBe(200)
    })

    await test.step('somebody else’s change is said, and the rows stay until one asks', async () => {
      // Only once nothing of one's own is on its way: what is asked after it shows the order of then, others' changes and all.
      await page.reload()
      await shows(page, 2, 3, 1, 4)
      await school.as(other, 'put', `trackers/${tracker}/tickets/4/place`, { to: 'top' })
      await page.getByRole('button', { name: words.stale }).click()
      await shows(page, 4, 2, 3, 1)
    })

    await test.step('the ticket says where it stands, and its history that it was moved', async () => {
      await page.goto(`/trackers/${tracker}/tickets/4?view=all`)
      await page.getByRole('button', { name: words.change('OP-4') }).click()
      await page.getByRole('menuitem', { name: words.beside }).click()
      await page.getByLabel(words.number).fill('3')
      await page.getByLabel(language === 'fr' ? 'Juste au-dessous' : 'Just below it').check()
      await page.getByRole('button', { name: words.put }).click()
      await expect(page.getByRole('button', { name: words.change('OP-4') })).toHaveText(/P3/)
      await expect(page.getByText(words.lowered).first()).toBeVisible()
    })
  })
}
