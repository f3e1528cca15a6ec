import { afterAll, beforeAll, expect, test } from 'vitest'
import { CLAIM } from '../claims.ts'
import { PEOPLE } from '../testing/platform/people.ts'
import { startPlatform, type MockPlatform } from '../testing/platform/start.ts'
import { toolOn, type TestTool } from '../testing/tool.ts'
import { answerDeepLinking, type DeepLinkingChoice, type DeepLinkingForm } from './answer.ts'
import type { ContentItem } from './items.ts'
import { readDeepLinkingSettings } from './settings.ts'

let platform: MockPlatform
let tool: TestTool
beforeAll(async () => {
  platform = await startPlatform()
  tool = await toolOn(platform)
})
afterAll(() => platform.close())

/** What a deep-linking launch leaves behind, and the answer to it as a browser would post it. */
function asked(deepLinking: Record<string, unknown> = {}) {
  platform.switches.deepLinking = deepLinking
  const options = { tool: tool.registered, person: PEOPLE.teacher, message: 'deep-linking' } as const
  const settings = readDeepLinkingSettings(platform.claimsOf(options, 'n')[CLAIM.deepLinkingSettings], {
    loopbackHttp: true,
  })
  platform.switches.deepLinking = {}
  if (!settings.ok) throw new Error(settings.error)
  const request = { platform: tool.registered.platform, deploymentId: '1', settings: settings.value }
  let open = true
  const consume = () => {
    const first = open
    open = false
    return Promise.resolve(first)
  }
  const answer = (items: readonly ContentItem[], choice: Partial<DeepLinkingChoice> = {}) =>
    answerDeepLinking(request, { items, mayAuthor: true, ...choice }, { ...tool.ports, consume })
  return { request, answer }
}

async function post({ action, fields }: DeepLinkingForm): Promise<readonly string[]> {
  await fetch(action, { method: 'POST', body: new URLSearchParams(fields) })
  return platform.requests.at(-1)!.faults
}

const tracker = (title = 'Tickets'): ContentItem => ({
  type: 'ltiResourceLink',
  title,
  custom: { tracker_id: '0199b7a0-0000-7000-8000-000000000001' },
})
const ticket: ContentItem = { type: 'link', title: 'HELP-12', url: 'https://tool.test/trackers/1/tickets/12' }

const accepted = async (answer: Awaited<ReturnType<typeof answerDeepLinking>>) =>
  answer.ok ? post(answer.value) : answer.error

test.each<[string, readonly ContentItem[], Record<string, unknown>]>([
  ['a tracker', [tracker()], {}],
  ['a tracker with a grade', [{ ...tracker(), lineItem: { label: 'Tickets', scoreMaximum: 20 } } as ContentItem], {}],
  ['a link to one ticket', [ticket], {}],
  ['two, where several are wanted', [tracker(), ticket], { accept_multiple: true }],
  ['nothing, which says that it was left', [], {}],
  ['a tracker, where no data was given', [tracker()], { data: undefined }],
  ['a tracker, where the data is empty', [tracker()], { data: '' }],
  ['a title with markup, which is text', [tracker('<img src=x onerror=alert(1)> & "co"')], {}],
])('a strict platform takes %s', async (_, items, settings) => {
  expect(await accepted(await asked(settings).answer(items))).toEqual([])
})

test('what was added is shown as text', async () => {
  const answer = await asked().answer([tracker('<script>alert(1)</script>')])
  if (!answer.ok) throw new Error(answer.error)
  const page = await fetch(answer.value.action, { method: 'POST', body: new URLSearchParams(answer.value.fields) })
  expect(await page.text()).not.toContain('<script>alert(1)')
})

test('attack 11: learners answer nothing', async () => {
  expect(await asked().answer([tracker()], { mayAuthor: false })).toEqual({ ok: false, error: 'not_author' })
})

test('attack 11: one answer for each request, even of two at once', async () => {
  const { answer } = asked()
  const both = await Promise.all([answer([tracker()]), answer([tracker()])])
  expect(both.map((one) => (one.ok ? 'answered' : one.error)).toSorted()).toEqual(['already_answered', 'answered'])
})

test('what is refused leaves the request open', async () => {
  const { answer } = asked()
  expect(await answer([tracker(), tracker()])).toEqual({ ok: false, error: 'too_many' })
  expect((await answer([tracker()])).ok).toBe(true)
})

test.each<[string, readonly unknown[], Record<string, unknown>, string]>([
  ['a type that is not wanted', [ticket], { accept_types: ['ltiResourceLink'] }, 'type_not_accepted'],
  ['two where one is wanted', [tracker(), ticket], {}, 'too_many'],
  [
    'a grade where none is wanted',
    [{ ...tracker(), lineItem: { label: 'a', scoreMaximum: 1 } }],
    { accept_lineitem: false },
    'line_item',
  ],
  ['a grade out of nothing', [{ ...tracker(), lineItem: { label: 'a', scoreMaximum: 0 } }], {}, 'line_item'],
  ['a tracker that is not named', [{ ...tracker(), custom: {} }], {}, 'custom'],
  ['a value that a platform would replace', [{ ...tracker(), custom: { tracker_id: '$User.id' } }], {}, 'custom'],
  ['a name that a platform would change', [{ ...tracker(), custom: { 'Tracker Id': '1' } }], {}, 'custom'],
  ['a link that is a script', [{ ...ticket, url: 'javascript:alert(1)' }], {}, 'url'],
  ['a title of several lines', [{ ...ticket, title: 'a\u0000b' }], {}, 'text'],
  ['a title of a megabyte', [{ ...ticket, title: 'x'.repeat(1_000_000) }], {}, 'text'],
])('%s is no answer', async (_, items, settings, fault) => {
  expect(await asked(settings).answer(items as ContentItem[])).toEqual({ ok: false, error: fault })
})

test('attack 11: an answer for another deployment, with other data, or of another tool is refused by the platform', async () => {
  const { request } = asked()
  const sign = async (changes: Partial<typeof request>) => {
    const { request } = asked()
    const ports = { ...tool.ports, consume: () => Promise.resolve(true) }
    return accepted(await answerDeepLinking({ ...request, ...changes }, { items: [tracker()], mayAuthor: true }, ports))
  }
  expect(await sign({})).toEqual([])
  expect(await sign({ deploymentId: '2' })).toEqual(['deployment_id'])
  expect(await sign({ platform: { ...request.platform, issuer: 'https://other.test' } })).toEqual(['aud'])
  expect(await sign({ platform: { ...request.platform, clientId: 'another' } })).toEqual(['iss'])
})

test('it is posted to the address as it was signed, session key and all', async () => {
  const url = 'https://lms.test/return.php?sesskey=a%2Fb+c&course=2'
  const answer = await asked({ deep_link_return_url: url }).answer([tracker()])
  expect(answer).toMatchObject({ ok: true, value: { action: url } })
})
