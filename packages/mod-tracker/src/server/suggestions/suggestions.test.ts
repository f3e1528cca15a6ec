import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeAll, expect, test } from 'vitest'
import type { suggestionsContract } from '../../contract/suggestions.ts'
import { useTrackers, type ProblemBody, type TestTracker, type TicketBody } from '../testing/trackers.ts'

type Body = SuccessOf<(typeof suggestionsContract)['operations']['list']>

const trackers = useTrackers()
let desk: TestTracker
let [ines, hugo, agent]: TestPerson[] = []
let [printer, projector]: TicketBody[] = []

beforeAll(async () => {
  desk = await trackers.tracker({ preset: 'ticketting', prefix: 'DESK' })
  ines = await desk.person('student')
  hugo = await desk.person('student')
  agent = await desk.person('teacher')
  printer = await desk.report(ines, 'L’imprimante couleur du CDI est en panne')
  projector = await desk.report(hugo, 'Le vidéoprojecteur de la salle 12 reste noir')
  await desk.report(agent, 'Le portail est lent')
})

/** Only the tracker's own. */
async function suggested(who: TestPerson, text: string, at = desk) {
  const { status, body } = await at.call<Body>(who, `GET /suggestions?text=${encodeURIComponent(text)}`)
  expect(status).toBe(200)
  return body.items.filter(({ source }) => source === 'tickets')
}
const titles = async (who: TestPerson, text: string) => (await suggested(who, text)).map(({ title }) => title)

test('what is alike is offered, in other forms of its words, with where it is', async () => {
  expect(await suggested(agent!, 'Les imprimantes en couleurs ne marchent pas')).toEqual([
    {
      source: 'tickets',
      id: printer!.id,
      title: printer!.summary,
      passage: null,
      place: null,
      to: `/trackers/${desk.id}/tickets/${printer!.number}`,
      payload: { number: printer!.number, key: printer!.key, state: 'POSTED', closed: false },
      helped: 0,
    },
  ])
})

test('one word of many in common is not alike; one of one is', async () => {
  expect(await titles(agent!, 'Mon imprimante personnelle clignote bizarrement depuis la mise à jour')).toEqual([])
  expect(await titles(agent!, 'vidéoprojecteur')).toEqual([projector!.summary])
})

test.each([' ', 'le la de', '?!'])('nothing is offered for %j', async (text) => {
  expect(await titles(agent!, text)).toEqual([])
})

test('a ticket that one may not read is never offered, and cannot be said to answer anything', async () => {
  const text = 'vidéoprojecteur noir en salle 12'
  expect(await titles(ines!, text)).toEqual([])
  expect(await titles(hugo!, text)).toEqual([projector!.summary])
  const absent = trackers.hosts.host.newId()
  for (const method of ['PUT', 'DELETE']) {
    const at = (id: string, source = 'tickets') => `${method} /suggestions/${source}/${id}`
    const asked = [at(projector!.id), at(absent), at(projector!.id, 'nothing'), at(projector!.id, 'x.y')]
    const answers = await Promise.all(asked.map((one) => desk.call<ProblemBody>(ines!, one)))
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      asked.map(() => [404, 'tracker.suggestion.not_found']),
    )
  }
})

test('another tracker’s are not offered, however alike', async () => {
  const other = await trackers.tracker({ preset: 'ticketting' })
  const teacher = await other.person('teacher')
  await trackers.hosts.enrol(teacher, desk.courseId, 'teacher')
  expect(await suggested(teacher, 'L’imprimante couleur du CDI est en panne', other)).toEqual([])
})

test('whom it answered is counted once, taken back, and told as a number to the others', async () => {
  const at = `/suggestions/tickets/${printer!.id}`
  const say = (who: TestPerson, method: 'PUT' | 'DELETE') => desk.call<unknown>(who, `${method} ${at}`)
  const helped = async (who: TestPerson) => (await suggested(who, 'imprimante couleur'))[0]!.helped
  expect((await say(ines!, 'PUT')).body).toEqual({ helped: 0 })
  await say(ines!, 'PUT')
  await say(agent!, 'PUT')
  expect([await helped(agent!), await helped(ines!)]).toEqual([1, 1])
  expect((await say(ines!, 'DELETE')).status).toBe(200)
  expect((await say(ines!, 'DELETE')).status).toBe(200)
  expect([await helped(agent!), await helped(ines!)]).toEqual([0, 1])
})

test('who may not report asks in vain', async () => {
  const guest = await desk.person('guest')
  expect((await desk.call(guest, 'GET /suggestions?text=imprimante')).status).toBe(404)
})
