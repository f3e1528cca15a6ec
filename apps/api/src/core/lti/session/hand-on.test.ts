import { CLAIM } from '@guichet/lti/claims'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLms, type Lms } from '../testing/lms.ts'

// A launch goes on in a tab of its own: by a code that is good once, in the same place, until the launch's own end (lti.md 1.17, section 4, 2 and 3).

let lms: Lms
beforeAll(async () => {
  lms = await openLms()
})
afterAll(() => lms.close())

let people = 0
const launched = (more: object = {}) =>
  lms.session({
    claims: { sub: `tab-${++people}`, [CLAIM.resourceLink]: { id: `tab ${people}`, title: 'Questions' } },
    ...more,
  })
const codeOf = async (session: Awaited<ReturnType<typeof launched>>) =>
  String((await session.call('POST', '/lti/session/handoff')).body['code'])

const post = async (fields: Record<string, string>, headers: Record<string, string>) => {
  const answer = await lms.things.server.inject({
    method: 'POST',
    url: '/lti/continue',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(fields).toString(),
  })
  return { status: answer.statusCode, headers: answer.headers, page: lms.pageOf(answer.payload) }
}
const OURS = { 'sec-fetch-site': 'same-origin' }

test('another session of the same launch, once; both go on, and end when the first would', async () => {
  const first = await launched()
  const code = await codeOf(first)
  const { status, page, headers } = await post({ code, path: '/things/1?a=b' }, OURS)
  expect(status).toBe(200)
  expect(page).toMatchObject({ step: 'enter', code, path: '/things/1?a=b', confirm: null })
  expect(String(headers['content-security-policy'])).toContain("frame-ancestors 'none'")
  const second = await lms.enter({ code })
  expect(second.body).toMatchObject({ user: { id: first.user.id }, launch: { course: first.launch.course } })
  expect((await lms.enter({ code })).status).toBe(410)
  expect((await first.call('GET', '/lti/session')).status).toBe(200)
  const sessions = await lms.db.session.findMany({
    where: { userId: first.user.id },
    select: { createdAt: true, withinId: true, expiresAt: true },
  })
  expect(sessions).toHaveLength(2)
  expect(sessions[0]).toEqual(sessions[1])
})

test('from a page of ours alone: nobody is led into another’s session', async () => {
  const code = await codeOf(await launched())
  for (const site of ['cross-site', 'same-site', 'none', undefined]) {
    const { status, page } = await post({ code }, site === undefined ? {} : { 'sec-fetch-site': site })
    expect([status, page.step], site).toEqual([410, 'refused'])
  }
  expect((await lms.things.server.inject({ method: 'GET', url: `/lti/continue?code=${code}` })).statusCode).toBe(410)
  expect((await post({}, OURS)).status).toBe(410)
})

test('from a browser that does not say where it comes from, by the origin of its page: Safari before 16.4', async () => {
  const code = await codeOf(await launched())
  const origin = 'https://guichet.example'
  for (const other of ['https://guichet.example.evil.example', 'http://guichet.example', 'null', ''])
    expect((await post({ code }, { origin: other })).page.step, other).toBe('refused')
  expect((await post({ code }, { origin, 'sec-fetch-site': 'cross-site' })).page.step).toBe('refused')
  expect((await post({ code }, { origin })).page).toMatchObject({ step: 'enter', code })
  // By the stricter policy of other pages that page would not say its origin.
  const { page, headers } = await lms.launch({ claims: { sub: 'an old Safari' } })
  expect([page.step, headers['referrer-policy']]).toEqual(['enter', 'same-origin'])
})

test('begins in no other site’s page', async () => {
  for (const path of ['//evil.example', 'https://evil.example', 'javascript:1', '/a b', ''])
    expect((await post({ code: 'x', path }, OURS)).page, path).toMatchObject({ step: 'enter', path: null })
})

test('what is being chosen for an LMS is chosen in its frame', async () => {
  const choosing = await launched({ message: 'deep-linking' })
  expect((await choosing.call('POST', '/lti/session/handoff')).status).toBe(404)
})
