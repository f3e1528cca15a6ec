import type { Frame, FrameLocator, Page } from '@playwright/test'
import { withoutOtherSitesCookies } from './setup/browser.ts'
import { guichet } from './setup/guichet.ts'
import { report } from './setup/lms-steps.ts'
import { School, type Person } from './setup/school.ts'
import { ADA, GRACE, openShop, type Shop } from './setup/shop.ts'
import { expect, test } from './setup/test.ts'

// An activity in a page of another site, in a frame of 400 px, with other sites' cookies blocked: by the script, by a form, by neither.

test.use(withoutOtherSitesCookies)

let school: School
let admin: Person
let tracker: string
let shop: Shop
test.beforeEach(async ({ request }) => {
  school = await School.open(request)
  admin = await school.person('Claire', 'Fontaine')
  await school.runSite(admin)
  const course = await school.course('Boutique')
  tracker = await school.activity('mod_tracker', course, 'Assistance', { prefix: 'AS', preset: 'bugtracker' })
  shop = await openShop(school, admin, tracker)
})
test.afterEach(() => shop.close())

const framed = (page: Page) => page.frameLocator('iframe[title="Assistance"]')

const opened = (frame: FrameLocator) => frame.getByRole('link', { name: /Signaler/ }).first()

/** The frame asks for ten seconds before it says that nobody answers. */
const LATE = { timeout: 120_000 }

async function frameIn(page: Page): Promise<Frame> {
  const handle = await page.locator('iframe[title="Assistance"]').elementHandle()
  return (await handle.contentFrame())!
}

for (const [how, path] of [
  ['the script’s own element', '/'],
  ['a line of script', '/script'],
  ['a form', '/form'],
] as const) {
  test(`parity 60: who is signed in on a shop’s page reports a ticket in it: by ${how}`, async ({ page }) => {
    const complaints: string[] = []
    page.on(
      'console',
      (message) => message.type() === 'error' && complaints.push(`${message.text()} ${message.location().url}`),
    )
    await page.goto(`${shop.url}${path}`)
    const frame = framed(page)
    await expect(opened(frame)).toBeVisible()
    await expect(page.locator('iframe[title="Assistance"]')).toHaveCSS('height', '720px')
    await report(frame, 'Le colis est arrivé vide.')
    await expect(frame.getByText('AS-1').first()).toBeVisible()
    await expect(frame.getByText('Ada Lovelace').first()).toBeVisible()
    // One token, which is in no address and nothing that the browser keeps.
    expect(shop.tokens).toHaveLength(1)
    expect((await frameIn(page)).url()).not.toContain(shop.tokens[0]!)
    expect(await page.context().cookies()).toEqual([])
    expect(complaints).toEqual([])
    // What is not in the activity is not there for them.
    await expect(frame.getByRole('link', { name: 'Boutique' })).toHaveCount(0)
  })
}

test('loaded anew, the frame asks the page again', async ({ page }) => {
  await page.goto(`${shop.url}/`)
  const frame = framed(page)
  await expect(opened(frame)).toBeVisible()
  await (await frameIn(page)).evaluate(() => location.reload())
  await expect.poll(() => shop.tokens.length).toBe(2)
  await expect(opened(frame)).toBeVisible()
})

test('before its session ends the frame asks again, and lasts on; for somebody else it is opened anew', async ({
  page,
}) => {
  await page.clock.install()
  await page.goto(`${shop.url}/`)
  const frame = framed(page)
  await expect(opened(frame)).toBeVisible()
  const renewed = page.waitForResponse(
    (answer) => answer.request().method() === 'PUT' && answer.url().endsWith('/embed/session'),
  )
  await page.clock.fastForward('07:51:00')
  expect((await renewed).status()).toBe(200)
  expect(shop.tokens).toHaveLength(2)
  await expect(opened(frame)).toBeVisible()

  shop.signedIn = GRACE
  // That it has been renewed the frame learns a moment after the answer has come: from then on it counts anew. While the page around it is being
  // asked, time does not leap again: it would give up.
  await expect(async () => {
    const asked = shop.tokens.length
    await page.clock.fastForward('08:00:00')
    await expect.poll(() => shop.tokens.length, { timeout: 10_000 }).toBeGreaterThan(asked)
    await expect(frame.getByRole('heading', { level: 1, name: 'Ouvrez ceci à nouveau' })).toBeVisible()
  }).toPass()
  await frame.getByRole('button', { name: 'Ouvrir' }).click()
  await expect(opened(frame)).toBeVisible()
  await report(frame, 'Le colis n’est pas arrivé.')
  await expect(frame.getByText('AS-1').first()).toBeVisible()
  await expect(frame.getByText('Grace Hopper').first()).toBeVisible()
})

test('where nobody is signed in the frame says where to; signed in there, it opens', async ({ page }) => {
  shop.signedIn = null
  await page.goto(`${shop.url}/`)
  const frame = framed(page)
  await expect(frame.getByRole('heading', { level: 1, name: /^Connectez-vous sur la page/ })).toBeVisible()
  shop.signedIn = ADA
  await frame.getByRole('button', { name: 'Ouvrir' }).press('Enter')
  await expect(opened(frame)).toBeVisible()
})

test('where nobody is signed in and the tracker is open to visitors, they report in the frame', async ({ page }) => {
  const { settings, version } = await school.as<{ settings: object; version: number }>(
    admin,
    'get',
    `trackers/${tracker}/settings`,
  )
  const open = { ...settings, visitors: true }
  await school.as(admin, 'put', `trackers/${tracker}/settings`, open, { 'if-match': `"${version}"` })
  shop.signedIn = null
  await page.goto(`${shop.url}/`)
  const frame = framed(page)
  await frame.getByRole('textbox', { name: /^Que s’est-il passé/ }).fill('Le colis est arrivé vide.')
  await frame.getByRole('button', { name: 'Envoyer le signalement' }).click()
  await expect(frame.getByRole('heading', { level: 1, name: 'Votre signalement est arrivé' })).toBeVisible(LATE)
  await expect(frame.getByText(`${guichet.url}/visit/${tracker}#`)).toBeVisible()
  await frame.getByRole('link', { name: 'Suivre mon signalement' }).click()
  await expect(frame.getByText('Personne n’a encore répondu.')).toBeVisible()
})

test('a page that says nothing gets nothing, in English too', async ({ openWindow }) => {
  const page = await openWindow({ locale: 'en-GB' })
  await page.goto(`${shop.url}/silent`)
  const frame = framed(page)
  await expect(frame.getByText('The page around this one is asked who you are.')).toBeVisible()
  await expect(frame.getByRole('heading', { name: 'Sign in on the page that shows this' })).toBeVisible(LATE)
})

test('a token that says more than is so opens nothing, and the log of the client says why', async ({ page }) => {
  shop.claims = { tracker: '00000000-0000-7000-8000-000000000000' }
  await page.goto(`${shop.url}/form`)
  await expect(framed(page).getByRole('heading', { name: 'L’ouverture n’a pas abouti' })).toBeVisible()
  const { items } = await school.as<{ items: { failed: string; reference: string }[] }>(
    admin,
    'get',
    `embed/clients/${shop.credentials.client}/handovers`,
  )
  expect(items[0]?.failed).toBe('activity')
  await expect(framed(page).getByText(items[0]!.reference)).toBeVisible()
})

test('13, a page of a foreign origin frames nothing, and its form opens nothing', async ({ page }) => {
  const stranger = await openShop(school, admin, tracker)
  const refused: string[] = []
  page.on('console', (message) => /frame-ancestors/.test(message.text()) && refused.push(message.text()))
  await page.goto(`${stranger.url}/`)
  const frameOf = (client: string) => `<iframe src="${guichet.url}/embed/${client}/${tracker}"></iframe>`
  await page.setContent(frameOf(shop.credentials.client))
  await expect.poll(() => refused.length).toBe(1)
  // Its own token, which nobody has used yet, in the frame of the other client.
  const token = await page.evaluate(async () => (await fetch('/token')).text())
  expect(stranger.tokens).toContain(token)
  await page.setContent(`<form method="post" action="${guichet.url}/embed/${shop.credentials.client}/${tracker}">
    <input name="token" value="${token}"></form>`)
  await page.locator('form').evaluate((form: HTMLFormElement) => form.submit())
  await expect(page.getByRole('heading', { name: 'L’ouverture n’a pas abouti' })).toBeVisible()
  await stranger.close()
})

test('14, what other frames and pages say is not heard', async ({ page }) => {
  await page.goto(`${shop.url}/silent`)
  const token = await page.evaluate(async () => (await fetch('/token')).text())
  // From the right page, but in answer to no question of the frame; and from a frame beside it, which knows the question.
  await page.evaluate(
    ([said, origin]) => {
      const frame = document.querySelector('iframe')!
      addEventListener('message', ({ data }: MessageEvent<{ id: string }>) => {
        const beside = document.createElement('iframe')
        document.body.append(beside)
        const message = { subject: 'guichet.token', id: data.id, token: said }
        const script = beside.contentDocument!.createElement('script')
        script.textContent = `parent.document.querySelector('iframe').contentWindow.postMessage(${JSON.stringify(message)}, '*')`
        beside.contentDocument!.body.append(script)
      })
      frame.contentWindow!.postMessage({ subject: 'guichet.token', id: 'made up', token: said }, origin)
    },
    [token, guichet.url] as const,
  )
  await expect(framed(page).getByRole('heading', { name: /^Connectez-vous sur la page/ })).toBeVisible(LATE)
})
