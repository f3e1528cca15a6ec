import { afterEach, beforeEach, expect, test } from 'vitest'
import { FAMILIES } from '../../testing/platform/families.ts'
import { PEOPLE } from '../../testing/platform/people.ts'
import { startPlatform, type MockPlatform } from '../../testing/platform/start.ts'
import { faultsOf, toolOn } from '../../testing/tool.ts'
import { readRoster, type Roster } from './roster.ts'

let platform: MockPlatform
beforeEach(async () => void (platform = await startPlatform()))
afterEach(() => platform.close())

async function read(...[query, pagesMax]: [Parameters<typeof readRoster>[3]?, number?]): Promise<Roster> {
  const { call, target } = await toolOn(platform)
  const roster = await readRoster(call, target, platform.membershipsUrl(), query, pagesMax)
  if (!roster.ok) throw new Error(roster.error.code)
  return roster.value
}

const calls = () => platform.requests.filter(({ endpoint }) => endpoint === 'members')
const everybody = Object.values(PEOPLE).map(({ sub }) => sub)

test('a roster in one page', async () => {
  const { members, stoppedBy, differencesUrl } = await read()
  expect(members.map(({ userId }) => userId)).toEqual(everybody)
  expect({ stoppedBy, differencesUrl }).toEqual({ stoppedBy: null, differencesUrl: null })
  expect(members.find(({ userId }) => userId === PEOPLE.gone.sub)?.status).toBe('Inactive')
  expect(members.find(({ userId }) => userId === PEOPLE.teacher.sub)).toMatchObject({
    name: 'Tom Teacher',
    email: 'tom.teacher@school.test',
    status: 'Active',
    roles: PEOPLE.teacher.roles,
  })
  expect(faultsOf(platform)).toEqual([])
})

test('a roster in pages, along the links', async () => {
  platform.switches.pageSize = 2
  expect((await read()).members.map(({ userId }) => userId)).toEqual(everybody)
  expect(calls()).toHaveLength(Math.ceil(everybody.length / 2))
  expect(faultsOf(platform)).toEqual([])
})

test('what is asked for goes along with the address’s own query', async () => {
  const role = 'http://purl.imsglobal.org/vocab/lis/v2/membership#Learner'
  const { members } = await read({ role, limit: 1, resourceLinkId: 'link/1' })
  expect(members.map(({ userId }) => userId)).toEqual(['4', '6', '7', '10'])
  const { searchParams } = calls()[0]!.url
  expect(Object.fromEntries(searchParams)).toEqual({ svc: 'nrps', role, limit: '1', rlid: 'link/1' })
})

test('Moodle: roles are short words, and another than the launch’s for who may not edit', async () => {
  Object.assign(platform.switches, FAMILIES.moodle)
  const { members } = await read()
  expect(members.find(({ userId }) => userId === PEOPLE.nonEditing.sub)?.roles).toEqual(['Learner'])
})

test('nobody has a name where the platform tells none', async () => {
  platform.switches.privacy = 'anonymous'
  expect((await read()).members.every(({ name, email }) => name === null && email === null)).toBe(true)
})

test('attack 9: a next page elsewhere is not fetched, and the roster says that it is not whole', async () => {
  const other = await startPlatform()
  Object.assign(platform.switches, { pageSize: 2, foreignNext: other.url })
  const { members, stoppedBy } = await read()
  expect(members).toHaveLength(2)
  expect(stoppedBy).toBe('foreign_next')
  expect(other.requests).toEqual([])
  await other.close()
})

test('a page that is its own next', async () => {
  Object.assign(platform.switches, { pageSize: 2, nextLoops: true })
  const { stoppedBy } = await read()
  expect(stoppedBy).toBe('loop')
  expect(calls().length).toBeLessThanOrEqual(2)
})

test('pages without end are read up to a number', async () => {
  platform.switches.pageSize = 1
  const { members, stoppedBy } = await read({}, 3)
  expect(members).toHaveLength(3)
  expect(stoppedBy).toBe('cap')
  expect(calls()).toHaveLength(3)
})

test('a page that fails is a failure of the whole: who is missing has not left', async () => {
  platform.switches.pageSize = 2
  const { call, target } = await toolOn(platform)
  const first = await readRoster(call, target, platform.membershipsUrl(), {}, 1)
  expect(first.ok).toBe(true)
  platform.answerNext('members', {
    status: 200,
    headers: { link: `<${platform.membershipsUrl()}&from=2>; rel=next` },
    body: '{"members":[]}',
  })
  platform.answerNext('members', { status: 502 })
  expect(await readRoster(call, target, platform.membershipsUrl())).toMatchObject({
    ok: false,
    error: { code: 'unavailable', retry: true },
  })
})

test('what has changed since, where the platform tells', async () => {
  platform.switches.differences = true
  platform.roster.changes = [{ ...PEOPLE.student, status: 'Deleted' }]
  const { call, target } = await toolOn(platform)
  const { differencesUrl } = await read()
  const changes = await readRoster(call, target, differencesUrl!)
  expect(changes.ok && changes.value.members.map(({ userId, status }) => [userId, status])).toEqual([['6', 'Deleted']])
  expect(faultsOf(platform)).toEqual([])
})

test('attack 9: differences elsewhere are none', async () => {
  const link = '<https://evil.test/changes>; rel="differences"'
  platform.answerNext('members', { status: 200, headers: { link }, body: '{"members":[]}' })
  expect((await read()).differencesUrl).toBeNull()
})

test.each([['[]'], ['{}'], ['<html>'], ['{"members":{}}'], ['']])('an answer of %j is none', async (body) => {
  platform.answerNext('members', { status: 200, body })
  await expect(read()).rejects.toThrow('malformed')
})

test('somebody twice is there once, as last told; somebody without an id is not', async () => {
  const body = JSON.stringify({
    members: [{ user_id: 'a', roles: ['Learner'] }, { roles: [] }, { user_id: 'a', roles: ['Instructor'] }],
  })
  platform.answerNext('members', { status: 200, body })
  expect((await read()).members.map(({ userId, roles }) => [userId, roles])).toEqual([['a', ['Instructor']]])
})
