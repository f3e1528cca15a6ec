import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCore, type TestCore } from '../test-support.ts'

let core: TestCore
let admin: Awaited<ReturnType<TestCore['person']>>
beforeAll(async () => {
  core = await openCore()
  admin = await core.person({ role: 'manager' })
})
afterAll(() => core.close())

const PASSWORD = 'correct horse battery'
interface Listed {
  readonly items: readonly { readonly id: string; readonly userAgent: string | null; readonly current: boolean }[]
}

async function signIn(username: string, userAgent: string): Promise<string> {
  const answer = await core.send<{ accessToken: string }>('POST /auth/sign-in', {
    body: { username, password: PASSWORD, keep: 'memory' },
    headers: { 'user-agent': userAgent },
  })
  return answer.body.accessToken
}

test('I know my sessions apart, and end one of them or all the others', async () => {
  const who = await core.person({ username: 'three.times', password: PASSWORD })
  const [phone, school, home] = [
    await signIn(who.username, 'Phone'),
    await signIn(who.username, 'School'),
    await signIn(who.username, 'Home'),
  ]
  const list = async (bearer: string) => (await core.send<Listed>('GET /me/sessions', { bearer })).body.items
  const mine = await list(home)
  expect(mine.map(({ userAgent, current }) => [userAgent, current])).toEqual([
    ['Home', true],
    ['School', false],
    ['Phone', false],
    // The one that the test made in the database.
    [null, false],
  ])
  const phoneId = mine.find(({ userAgent }) => userAgent === 'Phone')!.id
  expect((await core.send(`DELETE /me/sessions/${phoneId}`, { bearer: home })).status).toBe(204)
  expect((await core.send('GET /auth/session', { bearer: phone })).status).toBe(401)
  expect((await core.send('DELETE /me/sessions', { bearer: home })).status).toBe(204)
  expect((await core.send('GET /auth/session', { bearer: school })).status).toBe(401)
  expect((await list(home)).map(({ userAgent }) => userAgent)).toEqual(['Home'])
})

test('another’s session is not there', async () => {
  const [mine, theirs] = [await core.person(), await core.person()]
  const session = await core.db.session.findFirstOrThrow({ where: { userId: theirs.id } })
  expect((await mine.send(`DELETE /me/sessions/${session.id}`)).status).toBe(404)
  expect((await theirs.send('GET /auth/session')).status).toBe(200)
})

test('who looks after accounts sees somebody’s sessions and ends them all; the log says whose', async () => {
  const who = await core.person({ username: 'lost.phone', password: PASSWORD })
  const phone = await signIn(who.username, 'Lost phone')
  const { items } = (await admin.send<Listed>(`GET /users/${who.id}/sessions`)).body
  expect(items.map(({ userAgent, current }) => [userAgent, current])).toContainEqual(['Lost phone', false])
  expect((await admin.send(`DELETE /users/${who.id}/sessions`)).status).toBe(204)
  expect((await core.send('GET /auth/session', { bearer: phone })).status).toBe(401)
  expect((await core.eventsOn(who.id)).at(-1)).toMatchObject({
    type: 'core.user.sessions_ended',
    actorId: admin.id,
    changes: { sessions: [2, 0] },
  })
  expect((await admin.send(`DELETE /users/${who.id}/sessions`)).status, 'nothing left to end').toBe(204)
})
