import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeAll, expect, test } from 'vitest'
import type { answersContract } from '../../contract/answers.ts'
import { useTrackers, type ProblemBody, type TestTracker } from '../testing/trackers.ts'

type Answer = SuccessOf<(typeof answersContract)['operations']['create']>
type List = SuccessOf<(typeof answersContract)['operations']['list']>

const trackers = useTrackers()
let [desk, other]: TestTracker[] = []
let [agent, editor, manager, student]: TestPerson[] = []

beforeAll(async () => {
  desk = await trackers.tracker({ preset: 'ticketting' })
  other = await trackers.tracker({ preset: 'ticketting' })
  agent = await desk.person('teacher')
  editor = await desk.person('editingteacher')
  manager = await desk.person('manager')
  student = await desk.person('student')
})

const write = (who: TestPerson, body: object) => desk!.call<Answer & ProblemBody>(who, 'POST /answers', { body })
const list = async (who: TestPerson, at = desk!) => (await at.call<List>(who, 'GET /answers')).body.items
const change = (who: TestPerson, { id, version }: Answer, body: object, method = 'PUT') =>
  desk!.call<Answer & ProblemBody>(who, `${method} /answers/${id}`, {
    ...(method === 'PUT' && { body }),
    headers: { 'if-match': `"${version}"` },
  })

test('parity 59: an answer is written once, by who configures, and offered to all who work on tickets', async () => {
  const { status, body } = await write(editor!, { title: 'Restart', body: 'Hello {requester}, restart it. {me}' })
  expect(status).toBe(201)
  expect(body).toMatchObject({ shared: false, own: true, version: 1 })
  expect(await list(agent!)).toContainEqual(body)
  expect((await desk!.call(student!, 'GET /answers')).status).toBe(403)
  expect((await write(agent!, { title: 'Mine', body: 'x' })).status).toBe(403)
})

test('a shared one is offered everywhere, and changed in its tracker alone, by who may share', async () => {
  expect((await write(editor!, { title: 'For all', body: 'x', shared: true })).body.code).toBe(
    'tracker.answer.share_denied',
  )
  const { body } = await write(manager!, { title: 'For all', body: 'x', shared: true })
  const there = await other!.person('teacher')
  expect(await list(there, other)).toContainEqual({ ...body, own: false })
  const head = await other!.person('manager')
  const headers = { 'if-match': '"1"' }
  const away = await other!.call(head, `PUT /answers/${body.id}`, { body: { title: 'Theirs', body: 'y' }, headers })
  expect(away.status).toBe(404)
  expect((await change(editor!, body, { title: 'No', body: 'y' })).body.code).toBe('tracker.answer.share_denied')
  expect((await change(manager!, body, { title: 'Now', body: 'y' })).body).toMatchObject({ shared: false, version: 2 })
  expect((await list(there, other)).map(({ id }) => id)).not.toContain(body.id)
})

test('is changed and deleted as it was seen', async () => {
  const { body } = await write(editor!, { title: 'Old', body: 'x' })
  const { body: edited } = await change(editor!, body, { title: 'New', body: 'y' })
  expect(edited).toMatchObject({ title: 'New', version: 2 })
  expect((await change(editor!, body, { title: 'Stale', body: 'z' })).status).toBe(412)
  expect((await change(editor!, edited, {}, 'DELETE')).status).toBe(200)
  expect((await change(editor!, edited, { title: 'Gone', body: 'z' })).body.code).toBe('tracker.answer.not_found')
})

test.each([
  { title: '', body: 'x' },
  { title: 'a\nb', body: 'x' },
  { title: 'x', body: ' ' },
  { title: 'x', body: 'x', tracker: 'y' },
])('%j is refused', async (body) => {
  expect((await write(editor!, body)).status).toBe(400)
})
