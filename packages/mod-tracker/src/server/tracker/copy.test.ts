import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeAll, expect, test } from 'vitest'
import { formsBy, type FieldsBody } from '../elements/testing/forms.ts'
import { useTrackers, TestTracker, type ListBody } from '../testing/trackers.ts'

const trackers = useTrackers()
let source: TestTracker
let head: TestPerson

beforeAll(async () => {
  source = await trackers.tracker({ preset: 'bugtracker', mode: 'strict', prefix: 'LAB', thanksMessage: 'Merci !' })
  head = await source.person('manager')
  await formsBy(source, head).build([
    { code: 'room', type: 'text' },
    { code: 'kind', type: 'dropdown', options: ['net'] },
    { code: 'port', type: 'text', condition: { code: 'kind', values: ['net'] } },
  ])
  await source.call(head, 'POST /answers', { body: { title: 'Restart', body: 'Restart it' } })
  await source.call(head, 'POST /views', { body: { name: 'Blocked', query: 'state:WAITING', shared: true } })
  await source.call(head, 'POST /views', { body: { name: 'Hers', query: `reporter:${head.id}`, shared: true } })
  await source.call(head, 'POST /views', { body: { name: 'Mine alone', query: 'is:open' } })
  await source.report(head)
})

async function copied(courseId: string) {
  const { id } = await trackers.hosts.copy(source.id, courseId)
  const copy = new TestTracker(trackers.hosts, id, courseId)
  return { copy, owner: await copy.person('manager') }
}
const codes = async (of: TestTracker, who: TestPerson) => {
  const { body } = await of.call<FieldsBody>(who, 'GET /fields')
  return body.fields.map(({ code, condition }) => ({ code, condition }))
}

test('a copy is set up alike, and has no ticket, no number and nobody of the other', async () => {
  const { copy, owner } = await copied((await trackers.hosts.course()).id)
  const settings = async (of: TestTracker, who: TestPerson) =>
    (await of.call<{ settings: Record<string, unknown> }>(who, 'GET /settings')).body.settings
  expect(await settings(copy, owner)).toEqual(await settings(source, head))
  expect((await copy.call<ListBody>(owner, 'GET /tickets')).body.items).toEqual([])
  expect((await copy.report(owner)).key).toBe('LAB-1')
  const answers = await copy.call<{ items: { title: string }[] }>(owner, 'GET /answers')
  expect(answers.body.items.map(({ title }) => title)).toEqual(['Restart'])
  const views = await copy.call<{ items: { name: string }[] }>(owner, 'GET /views')
  expect(views.body.items.map(({ name }) => name)).toEqual(['Blocked'])
})

test('it asks the same, of elements of its own course, which a second copy shares', async () => {
  const { id: courseId } = await trackers.hosts.course()
  const first = await copied(courseId)
  expect(await codes(first.copy, first.owner)).toEqual(await codes(source, head))
  await copied(courseId)
  const { db } = trackers.hosts.host
  expect(await db.trackerElement.count({ where: { ownerId: courseId } })).toBe(3)
  const owners = await db.trackerField.findMany({
    where: { trackerId: first.copy.id },
    select: { element: { select: { ownerId: true } } },
  })
  expect(new Set(owners.map(({ element }) => element.ownerId))).toEqual(new Set([courseId]))
})

test('a code that means something else in the course gets another, and conditions follow it', async () => {
  const { id: courseId } = await trackers.hosts.course()
  const other = await trackers.hosts.activity({ component: 'mod_tracker', courseId, settings: {} })
  const taken = new TestTracker(trackers.hosts, other.id, courseId)
  await formsBy(taken, await taken.person('manager')).create({ code: 'kind', type: 'number' })
  const { copy, owner } = await copied(courseId)
  expect(await codes(copy, owner)).toEqual([
    { code: 'room', condition: null },
    { code: 'kind-2', condition: null },
    { code: 'port', condition: { code: 'kind-2', values: ['net'] } },
  ])
})

test('a copy is not open to visitors until somebody says so', async () => {
  const { db } = trackers.hosts.host
  await db.tracker.update({ where: { id: source.id }, data: { visitors: true } })
  const { copy } = await copied((await trackers.hosts.course()).id)
  expect(await db.tracker.findUniqueOrThrow({ where: { id: copy.id } })).toMatchObject({ visitors: false })
  await db.tracker.update({ where: { id: source.id }, data: { visitors: false } })
})

test('the default assignee goes with it to where they can work', async () => {
  const { id: courseId } = await trackers.hosts.course()
  const { db } = trackers.hosts.host
  const agent = await source.person('teacher')
  await db.tracker.update({ where: { id: source.id }, data: { defaultAssigneeId: agent.id } })
  const of = async (at: string) => (await db.tracker.findUniqueOrThrow({ where: { id: at } })).defaultAssigneeId
  expect(await of((await copied(courseId)).copy.id)).toBeNull()
  await trackers.hosts.enrol(agent, courseId, 'teacher')
  expect(await of((await copied(courseId)).copy.id)).toBe(agent.id)
})
