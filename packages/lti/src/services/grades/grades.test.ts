import { afterEach, beforeEach, expect, test } from 'vitest'
import { SCOPE } from '../../claims.ts'
import { FAMILIES } from '../../testing/platform/families.ts'
import { PEOPLE } from '../../testing/platform/people.ts'
import { startPlatform, type MockPlatform } from '../../testing/platform/start.ts'
import { faultsOf, toolOn, type TestTool } from '../../testing/tool.ts'
import type { LineItem } from './line-item.ts'
import { changeLineItem, createLineItem, deleteLineItem, listLineItems, readOneLineItem } from './line-items.ts'
import { postScore } from './post-score.ts'
import { readResults } from './results.ts'
import type { Score } from './score.ts'

let platform: MockPlatform
let tool: TestTool
beforeEach(async () => {
  // Moodle's addresses end in a query, and it takes no grades of teachers.
  platform = await startPlatform({ ...FAMILIES.moodle, lineItemExtension: { 'https://lms.test/extra': { a: 1 } } })
  tool = await toolOn(platform)
})
afterEach(() => platform.close())

const draft = { label: 'Participation', scoreMaximum: 20, resourceId: 'tracker-1', tag: 'participation' }

async function column(): Promise<LineItem> {
  const made = await createLineItem(tool.call, tool.target, platform.lineItemsUrl(), draft)
  if (!made.ok) throw new Error(made.error.code)
  return made.value
}

const score = (changes: Partial<Score> = {}): Score => ({
  userId: PEOPLE.student.sub,
  timestamp: '2026-11-30T08:00:00.000Z',
  activityProgress: 'InProgress',
  gradingProgress: 'Pending',
  given: { scoreGiven: 12, scoreMaximum: 20 },
  ...changes,
})

test('a line item is made, found, read, changed and removed', async () => {
  const { call, target } = tool
  const made = await column()
  expect(made).toMatchObject({
    label: 'Participation',
    scoreMaximum: 20,
    resourceId: 'tracker-1',
    resourceLinkId: null,
  })
  expect(made.id).toContain('?type_id=1')
  expect(await listLineItems(call, target, platform.lineItemsUrl(), { tag: 'other' })).toMatchObject({
    value: { items: [] },
  })
  expect(await listLineItems(call, target, platform.lineItemsUrl(), { tag: 'participation' })).toMatchObject({
    value: { items: [made], stoppedBy: null },
  })
  const changed = await changeLineItem(call, target, made, { label: 'Tickets' })
  expect(changed).toMatchObject({ ok: true, value: { label: 'Tickets', scoreMaximum: 20 } })
  // What we do not know went back as well: the platform would have refused it otherwise.
  expect(await readOneLineItem(call, target, made.id)).toEqual(changed)
  expect(await deleteLineItem(call, target, made.id)).toEqual({ ok: true, value: null })
  expect(await readOneLineItem(call, target, made.id)).toMatchObject({ error: { code: 'not_found' } })
  expect(faultsOf(platform)).toEqual([])
})

test('line items in pages', async () => {
  platform.switches.pageSize = 2
  for (let made = 0; made < 5; made++) await column()
  const all = await listLineItems(tool.call, tool.target, platform.lineItemsUrl())
  expect(all.ok && all.value.items).toHaveLength(5)
  expect(faultsOf(platform)).toEqual([])
})

test.each([200, 201, 204] as const)(
  'a score is recorded where the platform says %d and nothing else',
  async (status) => {
    platform.switches.scoreStatus = status
    const { id } = await column()
    expect(await postScore(tool.call, tool.target, id, score({ comment: 'Good' }))).toEqual({ outcome: 'recorded' })
    const results = await readResults(tool.call, tool.target, id)
    expect(results.ok && results.value.items).toEqual([{ userId: '6', score: 12, maximum: 20, comment: 'Good' }])
    expect(faultsOf(platform)).toEqual([])
  },
)

test('a score that is not newer is superseded', async () => {
  const { id } = await column()
  const first = await postScore(tool.call, tool.target, id, score())
  const same = await postScore(tool.call, tool.target, id, score())
  const newer = await postScore(tool.call, tool.target, id, score({ timestamp: '2026-11-30T08:00:00.001Z' }))
  const other = await postScore(tool.call, tool.target, id, score({ userId: PEOPLE.otherStudent.sub }))
  expect([first, same, newer, other].map(({ outcome }) => outcome)).toEqual([
    'recorded',
    'superseded',
    'recorded',
    'recorded',
  ])
  expect(faultsOf(platform)).toEqual([])
})

test.each([400, 422] as const)('who gets no grades is refused for good: %d', async (nonGradableStatus) => {
  platform.switches.nonGradableStatus = nonGradableStatus
  const { id } = await column()
  const outcome = await postScore(tool.call, tool.target, id, score({ userId: PEOPLE.teacher.sub }))
  expect(outcome).toEqual({ outcome: 'refused', code: 'not_gradable' })
})

test.each([
  [
    { status: 429, headers: { 'retry-after': '7' } },
    { outcome: 'later', code: 'unavailable', afterSeconds: 7 },
  ],
  [{ status: 500 }, { outcome: 'later', code: 'unavailable', afterSeconds: null }],
  [{ status: 503 }, { outcome: 'later', code: 'unavailable', afterSeconds: null }],
  [{ status: 403 }, { outcome: 'refused', code: 'forbidden' }],
  [{ status: 404 }, { outcome: 'refused', code: 'not_found' }],
  [{ status: 301 }, { outcome: 'refused', code: 'redirected' }],
])('a score that is answered with %j', async (answer, outcome) => {
  const { id } = await column()
  platform.answerNext('scores', answer)
  expect(await postScore(tool.call, tool.target, id, score())).toEqual(outcome)
})

test('a platform that is not there is tried later', async () => {
  const { id } = await column()
  const gone = id.replace(/:\d+/, ':1')
  const target = { ...tool.target, allowedOrigins: () => true }
  expect(await postScore(tool.call, target, gone, score())).toMatchObject({ outcome: 'later', code: 'unavailable' })
})

test('a score that makes no sense is not sent', async () => {
  const { id } = await column()
  const before = platform.requests.length
  const outcome = await postScore(tool.call, tool.target, id, score({ given: { scoreGiven: 1, scoreMaximum: 0 } }))
  expect(outcome).toEqual({ outcome: 'refused', code: 'invalid_score' })
  expect(platform.requests).toHaveLength(before)
})

test('a tool without the scope for line items may still send scores', async () => {
  const { id } = await column()
  const poor = await toolOn(platform, { scopes: [SCOPE.score] })
  expect(await postScore(poor.call, poor.target, id, score())).toEqual({ outcome: 'recorded' })
  expect(await listLineItems(poor.call, poor.target, platform.lineItemsUrl())).toMatchObject({
    error: { code: 'token_refused' },
  })
})

test('attack 9: a line item elsewhere gets no score and no token', async () => {
  const other = await startPlatform()
  const before = platform.requests.length
  const outcome = await postScore(tool.call, tool.target, other.lineItemsUrl(), score())
  expect(outcome).toEqual({ outcome: 'refused', code: 'foreign_origin' })
  expect([...other.requests, ...platform.requests.slice(before)]).toEqual([])
  await other.close()
})
