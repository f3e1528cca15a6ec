import { afterAll, beforeAll, expect, test } from 'vitest'
import { ifMatch, openCore, type TestCore } from '../test-support.ts'
import { auditQuery } from './repository.ts'

let core: TestCore
let admin: Awaited<ReturnType<TestCore['person']>>
beforeAll(async () => {
  core = await openCore()
  admin = await core.person({ role: 'manager', givenName: 'Hélène', familyName: 'Pruvost' })
})
afterAll(() => core.close())

interface Entry {
  readonly type: string
  readonly actor: { readonly id: string; readonly name: string } | null
  readonly place: { readonly name: string | null } | null
  readonly subject: { readonly id: string; readonly name: string | null }
  readonly via: string
  readonly requestId: string | null
  readonly changes: readonly {
    readonly field: string
    readonly told: boolean
    readonly from: string | null
    readonly to: string | null
  }[]
}
interface Page {
  readonly items: readonly Entry[]
  readonly next: string | null
}
const audit = async (query: string, by = admin) => (await by.send<Page>(`GET /audit?${query}`)).body.items

let made = 0
const category = async (name: string, by = admin) =>
  (await by.send<{ id: string }>('POST /categories', { body: { name, parent: null } })).body.id
const course = async (fullName: string, inside: string, by = admin) =>
  (
    await by.send<{ id: string }>('POST /courses', {
      body: { shortName: `A-${++made}-${core.siteId}`, fullName, category: inside },
    })
  ).body.id

test('says who did what to what and when, from old to new, by names, and in which request', async () => {
  const [from, to] = [await category('Seconde'), await category('Première')]
  const id = await course('Chimie', from)
  const moved = await admin.send(`PUT /courses/${id}/place`, { body: { category: to }, headers: ifMatch(1) })
  const [newest, first] = await audit(`about=${id}`)
  expect(newest).toMatchObject({
    type: 'core.course.moved',
    actor: { id: admin.id, name: 'Hélène Pruvost' },
    place: { level: 'course', name: 'Chimie' },
    subject: { id, name: 'Chimie' },
    via: 'session',
    requestId: moved.headers['x-request-id'],
    changes: [{ field: 'category', told: true, from: 'Seconde', to: 'Première' }],
  })
  expect(first).toMatchObject({ type: 'core.course.created' })
})

test('what identifies a person, and a password, are told to have changed and no more', async () => {
  const { body } = await admin.send<{ id: string }>('POST /users', {
    body: { username: 'audite', givenName: 'Anne', familyName: 'Secret', password: 'agrafe cheval quatre' },
  })
  await admin.send(`PATCH /users/${body.id}`, { body: { familyName: 'Changé' }, headers: ifMatch(1) })
  await admin.send(`POST /users/${body.id}/password-link`, { body: { forget: true } })
  const text = JSON.stringify(await audit(`about=${body.id}`))
  expect(text).toContain('"field":"familyName","told":false')
  expect(text).not.toMatch(/Secret|agrafe|argon2/)
})

test('what is gone was called something, and is still told where it was', async () => {
  const gone = await category('Provisoire')
  await admin.send(`DELETE /categories/${gone}`, { headers: ifMatch(1) })
  expect((await audit(`about=${gone}`))[0]).toMatchObject({
    type: 'core.category.deleted',
    subject: { id: gone, name: 'Provisoire' },
    place: { level: 'site' },
  })
})

test('is filtered by who, by kind, by place and by time, and goes on by pages, each entry once', async () => {
  const other = await core.person({ role: 'manager' })
  const start = new Date(Date.now() - 1).toISOString()
  const place = await category('Filtrée', other)
  const ids = [
    await course('Un', place, other),
    await course('Deux', place, other),
    await course('Trois', place, other),
  ]
  const later = new Date(Date.now() + 60_000).toISOString()
  const types = async (query: string) => (await audit(query)).map(({ type }) => type)
  expect(await types(`by=${other.id}`)).toEqual([...ids.map(() => 'core.course.created'), 'core.category.created'])
  expect(await types(`by=${other.id}&type=core.category.`)).toEqual(['core.category.created'])
  expect(await types(`type=core.nothing.&by=${other.id}`)).toEqual([])
  expect(await types(`context=${place}`)).toHaveLength(4)
  expect(await types(`context=${ids[0]}`)).toHaveLength(1)
  expect(await types(`by=${other.id}&from=${start}&until=${later}`)).toHaveLength(4)
  expect(await types(`by=${other.id}&until=${start}`)).toEqual([])
  const seen: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: { body: Page } = await admin.send(`GET /audit?by=${other.id}&limit=3${cursor && `&cursor=${cursor}`}`)
    seen.push(...page.body.items.map(({ subject }) => subject.id))
    cursor = page.body.next
  }
  expect(seen).toEqual([...ids.toReversed(), place])
  expect((await admin.send('GET /audit?type=DROP')).status).toBe(400)
})

test('who looks after a category reads what was done there, and nothing of the site, of another, nor of what moved away', async () => {
  const [mine, theirs] = [await category('La mienne'), await category('La leur')]
  const head = await core.person({ role: 'manager', at: mine })
  const [here, there] = [await course('Ici', mine), await course('Là-bas', theirs)]
  const leaving = await course('Partant', mine)
  await admin.send(`PUT /courses/${leaving}/place`, { body: { category: theirs }, headers: ifMatch(1) })
  const subjects = async (query = '') => new Set((await audit(query, head)).map(({ subject }) => subject.id))
  expect(await subjects()).toEqual(new Set([mine, here]))
  for (const query of [
    `about=${there}`,
    `context=${theirs}`,
    `context=${core.siteId}&about=${there}`,
    `about=${leaving}`,
  ])
    expect(await subjects(query), query).toEqual(new Set())
  expect((await (await core.person()).send('GET /audit')).status).toBe(403)
  // A course that came from a place that is not theirs does not say what that is called.
  await admin.send(`PUT /courses/${there}/place`, { body: { category: mine }, headers: ifMatch(1) })
  const [arrived] = await audit(`about=${there}`, head)
  expect(arrived?.changes).toEqual([{ field: 'category', told: true, from: theirs, to: 'La mienne' }])
})

test('leaves as a file that no spreadsheet takes for formulas', async () => {
  const id = await category('=HYPERLINK("http://x.example")')
  const answer = await admin.send(`GET /audit/export?about=${id}`)
  expect(answer.headers['content-type']).toMatch(/^text\/csv/)
  expect(answer.text.split('\r\n')[0]).toBe('\uFEFFat,type,actor,place,subject,changes,cause,via,request')
  expect(answer.text).toContain(`,core.category.created,Hélène Pruvost,"'=HYPERLINK(""http://x.example"")"`)
})

test('goes down the log by its indexes, whatever is asked, at a volume where it matters', async () => {
  const { db } = core
  const context = await category('Volume')
  await db.$executeRaw`
    INSERT INTO core_event (id, type, context_id, subject_id, actor_id, changes, occurred_at, recorded_at)
    SELECT gen_random_uuid(), 'core.course.updated', ${context}::uuid, gen_random_uuid(), gen_random_uuid(), '{}', now(), now()
    FROM generate_series(1, 30000)`
  await db.$executeRaw`ANALYZE core_event`
  const asked = { userId: admin.id, everywhere: true, types: null, after: null, take: 51 }
  const planOf = async (filter: object, more: object = {}) => {
    const rows = await db.$queryRaw<{ 'QUERY PLAN': string }[]>`EXPLAIN ${auditQuery({ ...asked, filter, ...more })}`
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  }
  expect(await planOf({})).toMatch(/Index Scan Backward using core_event_pkey on core_event/)
  expect(await planOf({ by: admin.id })).toContain('core_event_actor_id_id_idx')
  expect(await planOf({ about: context })).toContain('core_event_subject_id_subject_version_key')
  expect(await planOf({}, { types: ['core.user.suspended'] })).toContain('core_event_type_id_idx')
  expect(await planOf({ context })).toContain('core_event_context_id_id_idx')
  expect(await planOf({}, { everywhere: false })).toContain('core_event_context_id_id_idx')
})
