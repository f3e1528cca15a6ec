import { afterAll, beforeAll, expect, test } from 'vitest'
import { ifMatch, openCore, type TestCore } from '../test-support.ts'

let core: TestCore
let admin: Awaited<ReturnType<TestCore['person']>>
beforeAll(async () => {
  core = await openCore()
  admin = await core.person({ role: 'manager', familyName: 'Pruvost' })
})
afterAll(() => core.close())

const NOBODY = '01900000-0000-7000-8000-000000000000'
const ines = {
  username: 'Inès.G',
  givenName: 'Inès',
  familyName: 'Garnier',
  email: 'Ines@Lycee.example',
  password: 'correct horse battery',
}

test('a person is made, found, and signs in', async () => {
  const made = await admin.send<{ id: string }>('POST /users', { body: ines })
  expect(made).toMatchObject({
    status: 201,
    body: {
      username: 'inès.g',
      email: 'ines@lycee.example',
      name: 'Inès Garnier',
      suspended: false,
      hasPassword: true,
      version: 1,
    },
  })
  expect(made.headers.location).toBe(`/api/v1/users/${made.body.id}`)
  expect(made.text).not.toContain('argon2')
  expect((await admin.send(`GET /users/${made.body.id}`)).body).toEqual(made.body)
  for (const matching of ['gar', 'GARNIER inès', 'lycee.ex']) {
    expect(
      (
        await admin.send<{ items: { id: string }[] }>(`GET /users?matching=${encodeURIComponent(matching)}`)
      ).body.items.map(({ id }) => id),
    ).toEqual([made.body.id])
  }
  expect((await admin.send<{ items: unknown[] }>('GET /users?matching=%25')).body.items).toEqual([])
  const signedIn = await core.send('POST /auth/sign-in', { body: { username: ines.username, password: ines.password } })
  expect(signedIn.status).toBe(200)
  expect((await core.eventsOn(made.body.id))[0]).toMatchObject({
    type: 'core.user.created',
    changes: {},
    actorId: admin.id,
  })
})

test('a username or an e-mail that somebody has is refused by its own code', async () => {
  const body = { givenName: 'A', familyName: 'B' }
  await admin.send('POST /users', { body: { ...body, username: 'taken', email: 'taken@x.example' } })
  expect(await admin.send('POST /users', { body: { ...body, username: 'TAKEN' } })).toMatchObject({
    status: 409,
    body: { code: 'core.user.username_taken' },
  })
  expect(
    await admin.send('POST /users', { body: { ...body, username: 'free', email: 'Taken@X.example' } }),
  ).toMatchObject({ status: 409, body: { code: 'core.user.email_taken' } })
})

test('no record of a request keeps what could tell a password', async () => {
  const request = { body: { ...ines, username: 'once', email: null }, headers: { 'idempotency-key': 'once' } }
  expect((await admin.send('POST /users', request)).status).toBe(201)
  expect((await admin.send('POST /users', request)).status).toBe(409)
  expect(await core.db.idempotencyRecord.count({ where: { actorId: admin.id } })).toBe(0)
})

test('pages follow one another by family name, each person once', async () => {
  for (const familyName of ['Zola', 'Zay', 'Zay', 'Zidane', 'Zep']) await core.person({ familyName, givenName: 'Zz' })
  const names: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: { body: { items: { familyName: string }[]; next: string | null } } = await admin.send(
      `GET /users?matching=zz&limit=2${cursor && `&cursor=${cursor}`}`,
    )
    names.push(...page.body.items.map(({ familyName }) => familyName))
    cursor = page.body.next
  }
  expect(names).toEqual(['Zay', 'Zay', 'Zep', 'Zidane', 'Zola'])
})

test.each([
  'x',
  'bnVsbA',
  Buffer.from('["a","b","c"]').toString('base64url'),
  Buffer.from(`["\\u0000","b","${NOBODY}"]`).toString('base64url'),
])('a cursor of somebody’s own making (%s) is refused', async (cursor) => {
  expect(await admin.send(`GET /users?cursor=${cursor}`)).toMatchObject({
    status: 400,
    body: { code: 'request.invalid' },
  })
})

test('a profile changes with the version seen; the log names what identifies, without it', async () => {
  const who = await core.person({ givenName: 'Theo' })
  expect((await admin.send(`PATCH /users/${who.id}`, { body: { givenName: 'Théo' } })).status).toBe(428)
  const changed = await admin.send(`PATCH /users/${who.id}`, {
    body: { givenName: 'Théo', language: 'fr' },
    headers: ifMatch(1),
  })
  expect(changed).toMatchObject({ status: 200, body: { givenName: 'Théo', version: 2 } })
  expect(await admin.send(`PATCH /users/${who.id}`, { body: { givenName: 'T' }, headers: ifMatch(1) })).toMatchObject({
    status: 412,
    body: { current: { givenName: 'Théo', version: 2 } },
  })
  expect((await core.eventsOn(who.id))[0]).toMatchObject({
    type: 'core.user.updated',
    changes: { givenName: null, language: [null, 'fr'] },
  })
})

test('only managers: a teacher sees and changes nobody here, and is told which right they lack', async () => {
  const teacher = await core.person()
  const who = await core.person()
  const tries = [
    teacher.send('GET /users'),
    teacher.send('POST /users', { body: ines }),
    teacher.send(`PATCH /users/${who.id}`, { body: { givenName: 'X' }, headers: ifMatch(1) }),
    teacher.send(`PUT /users/${who.id}/suspension`, { body: { suspended: true }, headers: ifMatch(1) }),
  ]
  for (const refused of await Promise.all(tries))
    expect(refused).toMatchObject({ status: 403, body: { code: 'access.denied' } })
  for (const id of [who.id, NOBODY]) expect((await teacher.send(`GET /users/${id}`)).status).toBe(404)
  expect((await core.send('GET /users')).status).toBe(401)
  expect((await admin.send(`GET /users/${NOBODY}`)).status).toBe(404)
})

test.each(['id', 'version', 'createdAt', 'passwordHash', 'suspendedAt', 'isAdmin', 'roles', 'constructor'])(
  '%s is nobody’s to set',
  async (field) => {
    const who = await core.person()
    expect((await admin.send(`PATCH /users/${who.id}`, { body: { [field]: 'x' }, headers: ifMatch(1) })).status).toBe(
      400,
    )
    expect(
      (await admin.send('POST /users', { body: { username: 'x', givenName: 'A', familyName: 'B', [field]: 'x' } }))
        .status,
    ).toBe(400)
  },
)

test('a suspension closes every door from the next request on, and opening them again does not bring sessions back', async () => {
  const who = await core.person({ password: 'correct horse battery' })
  const token = await who.send<{ secret: string }>('POST /tokens', {
    body: { name: 'Sync', scope: 'read', expiresInDays: 1 },
  })
  const signIn = () =>
    core.send<{ refreshToken: string }>('POST /auth/sign-in', {
      body: { username: who.username, password: 'correct horse battery', keep: 'memory' },
      ip: '192.0.2.20',
    })
  const { refreshToken } = (await signIn()).body
  const suspend = (suspended: boolean, version: number) =>
    admin.send(`PUT /users/${who.id}/suspension`, { body: { suspended }, headers: ifMatch(version) })

  expect(await suspend(true, 1)).toMatchObject({ status: 200, body: { suspended: true, version: 2 } })
  expect((await who.send('GET /auth/session')).status).toBe(401)
  expect((await core.send('GET /auth/session', { bearer: token.body.secret })).status).toBe(401)
  expect((await core.send('POST /auth/refresh', { body: { refreshToken } })).status).toBe(401)
  expect((await signIn()).status).toBe(401)

  expect(await suspend(false, 2)).toMatchObject({ status: 200, body: { suspended: false, version: 3 } })
  expect((await who.send('GET /auth/session')).status).toBe(401)
  expect((await signIn()).status).toBe(200)
  expect((await core.eventsOn(who.id)).map(({ type }) => type)).toEqual(['core.user.suspended', 'core.user.readmitted'])
})

test('nobody suspends themselves', async () => {
  expect(
    await admin.send(`PUT /users/${admin.id}/suspension`, { body: { suspended: true }, headers: ifMatch(1) }),
  ).toMatchObject({ status: 409, body: { code: 'core.user.is_oneself' } })
})

test('who may manage people but is no manager touches no manager, of a course neither', async () => {
  const role = await core.db.role.create({
    data: { id: crypto.randomUUID(), shortName: 'registrar', archetype: 'teacher', createdAt: new Date() },
  })
  for (const capability of ['core/user:manage', 'core/user:suspend']) {
    await core.db.roleOverride.create({
      data: { contextId: core.siteId, roleId: role.id, capability, permission: 'allow', setAt: new Date() },
    })
  }
  const registrar = await core.person({ role: 'registrar' })
  const student = await core.person()
  const course = { shortName: 'R', fullName: 'R', category: null }
  const at = (await admin.send<{ id: string }>('POST /courses', { body: course })).body.id
  const head = await core.person({ role: 'manager', at })
  expect(
    (await registrar.send(`PUT /users/${student.id}/suspension`, { body: { suspended: true }, headers: ifMatch(1) }))
      .status,
  ).toBe(200)
  for (const refused of [
    await registrar.send(`PUT /users/${head.id}/suspension`, { body: { suspended: true }, headers: ifMatch(1) }),
    await registrar.send(`PUT /users/${admin.id}/suspension`, { body: { suspended: true }, headers: ifMatch(1) }),
    await registrar.send(`PATCH /users/${admin.id}`, { body: { username: 'mine' }, headers: ifMatch(1) }),
  ]) {
    expect(refused).toMatchObject({ status: 403, body: { code: 'core.role.above_yours' } })
  }
})

test('people are filtered by whether they may come in, ever did, and where their account comes from', async () => {
  const family = 'Filtrée'
  const never = await core.person({ familyName: family, givenName: 'Never' })
  const suspended = await core.person({ familyName: family, givenName: 'Suspended' })
  const came = await core.person({
    familyName: family,
    givenName: 'Came',
    username: 'came.in',
    password: 'correct horse battery',
  })
  await admin.send(`PUT /users/${suspended.id}/suspension`, { body: { suspended: true }, headers: ifMatch(1) })
  await core.send('POST /auth/sign-in', { body: { username: 'came.in', password: 'correct horse battery' } })
  await core.db.user.update({ where: { id: never.id }, data: { origin: 'csv' } })
  const found = async (query: string) =>
    (
      await admin.send<{ items: { id: string; lastSignInAt: string | null }[] }>(
        `GET /users?matching=${encodeURIComponent(family)}&${query}`,
      )
    ).body.items.map(({ id }) => id)
  expect(await found('state=active')).toEqual([came.id, never.id])
  expect(await found('state=suspended')).toEqual([suspended.id])
  expect(await found('state=never-in')).toEqual([never.id, suspended.id])
  expect(await found('origin=csv')).toEqual([never.id])
  expect((await admin.send('GET /users?state=gone')).status).toBe(400)
})

test('the roles of a person are told with their places, in the order in which they got them', async () => {
  const who = await core.person()
  const course = await admin.send<{ id: string }>('POST /courses', {
    body: { shortName: `R-${who.id}`, fullName: 'Physique', category: null },
  })
  await admin.send(`PUT /courses/${course.body.id}/enrolments/${who.id}`, { body: { role: 'teacher' } })
  await admin.send(`PUT /site/assignments/${who.id}`, { body: { role: 'manager' } })
  const first = await admin.send<{ items: unknown[]; next: string }>(`GET /users/${who.id}/assignments?limit=1`)
  expect(first.body.items).toMatchObject([
    { role: 'teacher', place: { level: 'course', id: course.body.id, name: 'Physique' } },
  ])
  const second = await admin.send<{ items: unknown[] }>(
    `GET /users/${who.id}/assignments?limit=1&cursor=${first.body.next}`,
  )
  expect(second.body.items).toMatchObject([{ role: 'manager', place: { level: 'site', name: null } }])
  expect((await admin.send(`GET /users/${NOBODY}/assignments`)).status).toBe(404)
})
