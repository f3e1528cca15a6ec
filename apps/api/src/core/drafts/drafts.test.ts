import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { probePlugins } from '../activities/probe.ts'
import { sweep } from '../sweep.ts'
import { openCore, type TestCore } from '../test-support.ts'

let core: TestCore
let activity: string
beforeAll(async () => {
  core = await openCore({ plugins: probePlugins })
  const admin = await core.person({ role: 'manager' })
  const body = { component: 'mod_probe', course: null, name: 'Probe', everyone: 'student', settings: {} }
  activity = (await admin.send<{ id: string }>('POST /activities', { body })).body.id
})
afterAll(() => core.close())
beforeEach(() => {
  core.clock.offset = 0
})

type Person = Awaited<ReturnType<TestCore['person']>>
interface Draft {
  readonly part: string
  readonly text: string
  readonly basedOn: number | null
  readonly updatedAt: string
}

const DAY = 86_400_000
const at = (about = 'thing.1') => `/activities/${activity}/drafts/${about}` as const
const keep = (
  who: Person,
  text: string,
  { about = 'thing.1', part = 'comment', basedOn = null as number | null } = {},
) => who.send(`PUT ${at(about)}/${part}`, { body: { text, basedOn } })
const kept = async (who: Person, about?: string) => (await who.send<{ items: Draft[] }>(`GET ${at(about)}`)).body.items
const textsOf = async (who: Person, about?: string) => (await kept(who, about)).map(({ text }) => text)
const rowsOf = (userId: string) => core.db.draft.count({ where: { userId } })

test('a draft is given back as it was written, by thing and part, the last word being right', async () => {
  const who = await core.person()
  expect((await keep(who, 'Le pro', { basedOn: 3 })).status).toBe(204)
  await keep(who, 'Le projecteur\n\n clignote 🙂 ', { basedOn: 3 })
  await keep(who, 'Projecteur', { part: 'summary' })
  await keep(who, 'Elsewhere', { about: 'thing.2' })
  expect(await kept(who)).toEqual([
    { part: 'comment', text: 'Le projecteur\n\n clignote 🙂 ', basedOn: 3, updatedAt: expect.any(String) },
    { part: 'summary', text: 'Projecteur', basedOn: null, updatedAt: expect.any(String) },
  ])
})

test('a field that was emptied is a draft; one that was discarded is none, however often', async () => {
  const who = await core.person()
  await keep(who, '')
  expect(await textsOf(who)).toEqual([''])
  for (const _ of [1, 2]) expect((await who.send(`DELETE ${at()}/comment`)).status).toBe(204)
  expect(await textsOf(who)).toEqual([])
})

test('it is its author’s alone, under the same name as another’s', async () => {
  const [one, other] = [await core.person(), await core.person()]
  await keep(one, 'mine')
  expect(await textsOf(other)).toEqual([])
  await keep(other, 'theirs')
  await other.send(`DELETE ${at()}/comment`)
  expect(await textsOf(one)).toEqual(['mine'])
})

test('in an activity that one does not see, or that is none, nothing is kept', async () => {
  const who = await core.person()
  const hidden = '01900000-0000-7000-8000-000000000000'
  for (const request of [
    `GET /activities/${hidden}/drafts/thing.1`,
    `DELETE /activities/${hidden}/drafts/thing.1/x`,
  ] as const)
    expect(await who.send(request)).toMatchObject({ status: 404, body: { code: 'not_found' } })
  const put = await who.send(`PUT /activities/${hidden}/drafts/thing.1/x`, { body: { text: 'a' } })
  expect(put).toMatchObject({ status: 404, body: { code: 'not_found' } })
  expect(await rowsOf(who.id)).toBe(0)
})

test('the longest text of a field fits, a longer one is refused', async () => {
  const who = await core.person()
  expect((await keep(who, 'é'.repeat(250_000))).status).toBe(204)
  expect((await keep(who, 'é'.repeat(250_001))).status).toBe(400)
  expect((await textsOf(who))[0]).toHaveLength(250_000)
})

test('a person has a hundred at most, of two million characters together; what is kept stays, and can be gone on with', async () => {
  const who = await core.person()
  const about = (n: number) => ({ about: `thing.${n}` })
  for (let n = 1; n <= 100; n++) expect((await keep(who, 'a', about(n))).status).toBe(204)
  expect(await keep(who, 'one more', about(101))).toMatchObject({ status: 409, body: { code: 'core.draft.too_many' } })
  expect((await keep(who, 'gone on with', about(1))).status).toBe(204)
  expect(await textsOf(who, 'thing.1')).toEqual(['gone on with'])

  const writer = await core.person()
  for (let n = 1; n <= 8; n++) expect((await keep(writer, 'b'.repeat(250_000), about(n))).status).toBe(204)
  expect((await keep(writer, 'b', about(9))).status).toBe(409)
  expect((await keep(writer, 'shorter', about(8))).status).toBe(204)
  expect((await keep(writer, 'b', about(9))).status).toBe(204)
})

test('written at once from two windows: one of the two texts, whole', async () => {
  const who = await core.person()
  const texts = Array.from({ length: 10 }, (_, n) => `text ${n}`)
  const statuses = (await Promise.all(texts.map((text) => keep(who, text)))).map(({ status }) => status)
  expect(statuses).toEqual(texts.map(() => 204))
  expect(texts).toContain((await textsOf(who))[0])
})

test('it is forgotten a month after its last word, and with its author', async () => {
  const [idle, busy] = [await core.person(), await core.person()]
  core.clock.offset = -31 * DAY
  await keep(idle, 'old')
  await keep(busy, 'old')
  core.clock.offset = -29 * DAY
  await keep(busy, 'gone on with')
  core.clock.offset = 0
  await core.db.$transaction((tx) => sweep.run({ data: {}, tx, host: core.host }))
  expect(await textsOf(idle)).toEqual([])
  expect(await textsOf(busy)).toEqual(['gone on with'])
  await core.db.user.delete({ where: { id: busy.id } })
  expect(await rowsOf(busy.id)).toBe(0)
})

test.each(['Thing', 'thing..1', '-thing', 'thing 1', 'a'.repeat(101)])('of %s there is nothing', async (about) => {
  const who = await core.person()
  expect((await who.send(`GET /activities/${activity}/drafts/${encodeURIComponent(about)}`)).status).toBe(404)
})
