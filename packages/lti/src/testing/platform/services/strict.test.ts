import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SCOPE } from '../../../claims.ts'
import { createServiceTokens } from '../../../services/token.ts'
import { nodeSend } from '../../node-send.ts'
import { toolOn, type TestTool } from '../../tool.ts'
import { PEOPLE } from '../people.ts'
import { startPlatform, type MockPlatform } from '../start.ts'
import type { Column } from './gradebook.ts'

/** The services of the mock platform, shown to be strict: one thing is wrong with a request, and that one is named. */
let platform: MockPlatform
let tool: TestTool
let column: Column
beforeAll(async () => {
  platform = await startPlatform({ lineItemQuery: 'type_id=1', lineItemExtension: { extra: 1 } })
  tool = await toolOn(platform)
  column = platform.gradebook.add('course-1', { label: 'Grade', scoreMaximum: 10 })
})
afterAll(() => platform.close())

interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  readonly scope: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: unknown
}

async function faults({ method, url, scope, headers, body }: Request): Promise<readonly string[]> {
  const token = await createServiceTokens(tool.ports).get(tool.registered.platform, [scope])
  const authorization = `Bearer ${token.ok ? token.value : ''}`
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const reply = await nodeSend({ method, url, headers: { 'user-agent': 'T/1', authorization, ...headers }, ...sent })
  const found = platform.requests.at(-1)!.faults
  expect(reply.status >= 400).toBe(found.length > 0)
  return found
}

const type = (kind: string) => `application/vnd.ims.${kind}+json`
const withPath = (url: string, path: string) => url.replace('?', `${path}?`)

const members = (): Request => ({
  method: 'GET',
  url: platform.membershipsUrl(),
  scope: SCOPE.namesRoles,
  headers: { accept: type('lti-nrps.v2.membershipcontainer') },
})
const lineItem = (): Request => ({
  method: 'PUT',
  url: String(column.body['id']),
  scope: SCOPE.lineItem,
  headers: { accept: type('lis.v2.lineitem'), 'content-type': type('lis.v2.lineitem') },
  body: column.body,
})
let clock = Date.now()
const score = (): Request & { readonly body: object } => ({
  method: 'POST',
  url: withPath(String(column.body['id']), '/scores'),
  scope: SCOPE.score,
  headers: { 'content-type': type('lis.v1.score') },
  body: {
    userId: PEOPLE.student.sub,
    timestamp: new Date((clock += 1)).toISOString(),
    activityProgress: 'Completed',
    gradingProgress: 'FullyGraded',
    scoreGiven: 1,
    scoreMaximum: 10,
  },
})

test.each([
  ['the roster', members],
  ['a line item', lineItem],
  ['a score', score],
])('%s: what is right is taken', async (_, request) => {
  expect(await faults(request())).toEqual([])
})

test.each<[string, () => Request, Partial<Request>, string]>([
  ['the roster by another media type', members, { headers: { accept: 'application/json' } }, 'accept'],
  ['the roster with a token for something else', members, { scope: SCOPE.score }, 'scope'],
  ['the roster without a token', members, { scope: 'none' }, 'token'],
  ['a line item by another media type', lineItem, { headers: { accept: type('lis.v2.lineitem') } }, 'content-type'],
  [
    'a line item without what the platform has in it',
    lineItem,
    { body: { label: 'a', scoreMaximum: 1 } },
    'lost extra',
  ],
  ['a line item with a token to read', lineItem, { scope: SCOPE.lineItemRead }, 'scope'],
  ['a score as JSON', score, { headers: { 'content-type': 'application/json' } }, 'content-type'],
])('%s is refused', async (_, request, changes, fault) => {
  expect(await faults({ ...request(), ...changes })).toContain(fault)
})

test('a caller without a name is refused', async () => {
  const { headers, ...request } = members()
  expect(await faults({ ...request, headers: { ...headers, 'user-agent': 'node' } })).toEqual(['user-agent'])
})

test.each([
  ['of the roster', members],
  ['of a line item', lineItem],
  ['of a score', score],
])('an address %s that lost its query is none', async (_, request) => {
  const { url, ...rest } = request()
  expect(await faults({ ...rest, url: url.split('?')[0]! })).toEqual(['query lost'])
})

describe('a score', () => {
  test.each([
    ['of nobody', { userId: '' }, 'userId'],
    ['of a number', { userId: 6 }, 'userId'],
    ['at whole seconds', { timestamp: '2026-11-30T08:00:00Z' }, 'timestamp'],
    ['without a zone', { timestamp: '2026-11-30T08:00:00.000' }, 'timestamp'],
    ['of progress that nobody knows', { activityProgress: 'Done' }, 'activityProgress'],
    ['of grading that nobody knows', { gradingProgress: 'Done' }, 'gradingProgress'],
    ['out of nothing', { scoreMaximum: undefined }, 'scoreMaximum'],
    ['below nothing', { scoreGiven: -1 }, 'scoreGiven'],
    ['with more than belongs there', { given: 1 }, 'unknown given'],
  ])('%s is refused', async (_, changes, fault) => {
    const request = score()
    expect(await faults({ ...request, body: { ...request.body, ...changes } })).toEqual([fault])
  })
})
