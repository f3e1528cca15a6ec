import type { Frame, Page } from '@playwright/test'
import { FAMILIES } from '@guichet/lti/testing/platform/families'
import { PEOPLE } from '@guichet/lti/testing/platform/people'
import type { MockPlatform } from '@guichet/lti/testing/platform/start'
import type { Switches } from '@guichet/lti/testing/platform/switches'
import { withoutOtherSitesCookies } from './setup/browser.ts'
import { faultsFoundBy } from './setup/lms.ts'
import { startTool, type Tool } from './setup/lti-tool.ts'
import { expect, test as base } from './setup/test.ts'

// The strict platform that LTI is tried against, in a real browser: what it shows, and what it notices. The tool is another site than it.

interface Pair {
  readonly platform: MockPlatform
  readonly tool: Tool
}

/** A platform that knows a tool, and what it finds wrong with that. */
type OpenPair = (
  switches: Partial<Switches>,
  more?: { readonly byScript?: boolean; readonly faults?: readonly string[] },
) => Promise<Pair>

const test = base.extend<{ openPair: OpenPair }>({
  openPair: async ({ openPlatform }, use) => {
    const tools: Tool[] = []
    await use(async (switches, { byScript = false, faults = [] } = {}) => {
      const platform = await openPlatform(switches, { faults })
      const tool = await startTool(platform, { byScript })
      tools.push(tool)
      return { platform, tool }
    })
    await Promise.all(tools.map((tool) => tool.close()))
  },
})

test.use(withoutOtherSitesCookies)

const activity = (platform: MockPlatform, { registered }: Tool, query = '') =>
  `${platform.url}/activity?tool=${registered.clientId}&as=${PEOPLE.teacher.sub}${query}`

async function frameOf(page: Page, name = 'tool-1'): Promise<Frame> {
  await expect(page.frameLocator(`[name="${name}"]`).getByRole('heading')).toBeVisible()
  return page.frame({ name })!
}

interface Said {
  /** The name of a frame beside the tool's that it is said to; null: to the page around it. */
  readonly beside?: string | null
  readonly patience?: number
}

/** What the tool's page says, and what it hears; null: nothing. */
const say = (frame: Frame, message: unknown, to: string, { beside = null, patience = 10_000 }: Said = {}) =>
  frame.evaluate(
    ([message, to, beside, patience]) =>
      new Promise<unknown>((resolve) => {
        addEventListener('message', (event) => resolve({ ...event.data, origin: event.origin }), { once: true })
        setTimeout(() => resolve(null), patience)
        const target = beside === null ? parent : (parent.frames as unknown as Record<string, Window>)[beside]!
        target.postMessage(message, to)
      }),
    [message, to, beside, patience] as const,
  )

/** The same of what nothing is to be heard of. */
const sayInVain = (frame: Frame, message: unknown, to: string) => say(frame, message, to, { patience: 1_000 })

for (const [family, switches] of Object.entries(FAMILIES)) {
  test(`${family}: three tools start at once in the course’s page`, async ({ page, openPair }) => {
    const { platform, tool } = await openPair(switches)
    await page.goto(activity(platform, tool, '&link=a&link=b&link=c&width=400&height=300'))
    for (const name of ['tool-1', 'tool-2', 'tool-3']) {
      const frame = await frameOf(page, name)
      await expect(frame.getByRole('heading', { name: 'Launched' })).toBeVisible()
    }
    expect(await page.locator('[name="tool-1"]').boundingBox()).toMatchObject({ width: 404, height: 304 })
    // Other sites' cookies are blocked, those that are partitioned are not.
    expect(tool.cookies).toEqual(Array(3).fill('__Host-kept=1'))
  })
}

test('Moodle’s session is lost where the tool goes there by a script', async ({ page, openPair }) => {
  const { platform, tool } = await openPair(FAMILIES.moodle, { byScript: true, faults: ['authorize: session'] })
  await page.goto(activity(platform, tool))
})

test('what was picked is in the course', async ({ page, openPair }) => {
  const { platform, tool } = await openPair(FAMILIES.moodle)
  await page.goto(activity(platform, tool, '&message=deep-linking'))
  await page.frameLocator('[name="tool-1"]').getByRole('link', { name: 'Picked <b>' }).click()
  await expect((await frameOf(page)).getByRole('heading', { name: 'Launched' })).toBeVisible()
})

for (const target of ['iframe', 'window']) {
  test(`a tool is registered in its ${target}, and closes it`, async ({ page, openPair }) => {
    const { platform, tool } = await openPair(FAMILIES.moodle)
    const register = encodeURIComponent(`${tool.url}/register`)
    await page.goto(`${platform.url}/connect?in=${target}&register=${register}`)
    if (target === 'window') {
      const [opened] = await Promise.all([
        page.waitForEvent('popup'),
        page.getByRole('button', { name: 'Connect' }).click(),
      ])
      await opened.getByRole('button', { name: 'Done' }).click()
    } else {
      await page.frameLocator('iframe').getByRole('button', { name: 'Done' }).click()
    }
    await expect(page.getByText('Closed')).toBeVisible()
    expect(platform.tools.size).toBe(2)
  })
}

test('the page keeps data for its tools, each origin’s for itself', async ({ page, openPair }) => {
  const { platform, tool } = await openPair(FAMILIES.sakai, { faults: ['message: message_id', 'message: subject'] })
  await page.goto(activity(platform, tool))
  const frame = await frameOf(page)
  const put = { subject: 'lti.put_data', message_id: '1', key: 'state', value: 'b' }
  expect(await say(frame, put, platform.url)).toEqual({
    ...put,
    subject: 'lti.put_data.response',
    origin: platform.url,
  })
  const get = { subject: 'lti.get_data', message_id: '2', key: 'state' }
  expect(await say(frame, get, platform.url)).toMatchObject({ message_id: '2', value: 'b' })
  await say(frame, { ...put, value: null }, platform.url)
  expect(await say(frame, get, platform.url)).toMatchObject({ value: null })
  expect(await say(frame, { subject: 'lti.capabilities', message_id: '3' }, platform.url)).toMatchObject({
    supported_messages: [
      { subject: 'lti.capabilities' },
      { subject: 'lti.put_data' },
      { subject: 'lti.get_data' },
      { subject: 'lti.frameResize' },
    ],
  })
  expect(faultsFoundBy(platform)).toEqual([])
  // What has no id, what nobody knows, what is meant for somebody else.
  await sayInVain(frame, { subject: 'lti.put_data', key: 'a', value: 'b' }, platform.url)
  await sayInVain(frame, { subject: 'lti.everything', message_id: '4' }, platform.url)
  expect(await sayInVain(frame, get, 'https://other.test')).toBeNull()
})

test('Canvas keeps data in a frame of another host', async ({ page, openPair }) => {
  const { platform, tool } = await openPair(FAMILIES.canvas, { faults: ['message: wrong frame'] })
  await page.goto(activity(platform, tool))
  const frame = await frameOf(page)
  const central = new URL(platform.urls.authorization).origin
  expect(central).not.toBe(platform.url)
  const get = { subject: 'lti.get_data', message_id: '1', key: 'state' }
  expect(await say(frame, get, central, { beside: 'post_message_forwarding' })).toMatchObject({
    value: null,
    origin: central,
  })
  expect(await sayInVain(frame, get, platform.url)).toBeNull()
})

test('a platform that says it keeps data, and answers nothing', async ({ page, openPair }) => {
  const { platform, tool } = await openPair({ storage: 'silent' })
  await page.goto(activity(platform, tool))
  const get = { subject: 'lti.get_data', message_id: '1', key: 'state' }
  expect(await sayInVain(await frameOf(page), get, platform.url)).toBeNull()
})

test('a frame is as high as its tool says, in the platform’s own way of saying it', async ({ page, openPair }) => {
  const { platform, tool } = await openPair(FAMILIES.canvas, { faults: ['message: form of resize'] })
  await page.goto(activity(platform, tool))
  const resize = (height: number) => ({ subject: 'lti.frameResize', height })
  const frame = await frameOf(page)
  await sayInVain(frame, resize(777), platform.url)
  await expect(page.locator('[name="tool-1"]')).toHaveCSS('height', '777px')
  await sayInVain(frame, JSON.stringify(resize(500)), platform.url)
  await expect.poll(() => faultsFoundBy(platform)).toHaveLength(1)
  platform.switches.resize = 'string'
  await page.reload()
  await sayInVain(await frameOf(page), JSON.stringify(resize(500)), platform.url)
  await expect(page.locator('[name="tool-1"]')).toHaveCSS('height', '500px')
})

test('a frame in a sandbox, on a host under localhost', async ({ page, openPair }) => {
  const sandbox = 'allow-scripts allow-forms allow-same-origin'
  const { platform, tool } = await openPair({ host: 'platform.localhost', sandbox })
  await page.goto(activity(platform, tool))
  await frameOf(page)
  expect(await page.locator('[name="tool-1"]').getAttribute('sandbox')).toBe(sandbox)
})

test('a tool in a window of its own speaks to the page that opened it', async ({ page, openPair }) => {
  const { platform, tool } = await openPair(FAMILIES.sakai)
  await page.goto(activity(platform, tool, '&target=window'))
  const [opened] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name: 'Open 1' }).click()])
  await expect(opened.getByRole('heading', { name: 'Launched' })).toBeVisible()
  const heard = opened.evaluate(
    (to) =>
      new Promise<unknown>((resolve) => {
        addEventListener('message', ({ data }) => resolve(data), { once: true })
        opener.postMessage({ subject: 'lti.get_data', message_id: '1', key: 'state' }, to)
      }),
    platform.url,
  )
  expect(await heard).toMatchObject({ subject: 'lti.get_data.response', value: null })
})

test('a portal around the platform, and a stranger beside the tool, who is not heard', async ({
  page,
  openPair,
  openPlatform,
}) => {
  const { platform, tool } = await openPair(FAMILIES.sakai, { faults: ['message: origin'] })
  const stranger = await openPlatform({ host: 'stranger.localhost' })
  const src = encodeURIComponent(activity(platform, tool))
  await page.goto(`${stranger.url}/portal?src=${src}`)
  const inner = page.frameLocator('[name="portal"]').frameLocator('[name="tool-1"]')
  await expect(inner.getByRole('heading', { name: 'Launched' })).toBeVisible()
  await page.evaluate(
    (to) => frames[0]!.postMessage({ subject: 'lti.put_data', message_id: '1', key: 'state', value: 'theirs' }, to),
    platform.url,
  )
})
