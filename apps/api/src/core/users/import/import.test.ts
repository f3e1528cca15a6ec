import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCore, type TestCore } from '../../test-support.ts'

let core: TestCore
let admin: Awaited<ReturnType<TestCore['person']>>
beforeAll(async () => {
  core = await openCore()
  admin = await core.person({ role: 'manager' })
})
afterAll(() => core.close())

interface Told {
  readonly created: number
  readonly known: number
  readonly faulty: number
  readonly faults: readonly { line: number; column: string | null; code: string }[]
  readonly ignored: readonly string[]
  readonly code?: string
  readonly params?: Record<string, unknown>
}

async function send(step: 'check' | 'run', file: string | Buffer) {
  const answer = await core.server.inject({
    method: 'POST',
    url: `/api/v1/users/import${step === 'check' ? '/check' : ''}`,
    headers: { authorization: `Bearer ${admin.bearer}`, 'content-type': 'text/csv' },
    payload: file,
  })
  return { status: answer.statusCode, body: answer.json<Told>() }
}
const find = (username: string) => core.db.user.findUnique({ where: { username } })

let made = 0
/** Names that no other test has. */
const names = () => {
  const n = ++made
  return { one: `un.${n}`, two: `deux.${n}` }
}

test('people come from a file: checked first, which makes nobody, then made, with what the file says', async () => {
  const { one, two } = names()
  const file = `Identifiant;Prénom;Nom;Courriel;Langue;Classe\n${one};Inès;Garnier;${one}@Lycee.example;FR;2de 4\n${two.toUpperCase()};Karim;"Ben Ali";;;\n`
  const wanted = { created: 2, known: 0, faulty: 0, faults: [], ignored: ['Classe'] }
  expect(await send('check', file)).toEqual({ status: 200, body: wanted })
  expect(await find(one)).toBeNull()
  expect(await send('run', file)).toEqual({ status: 200, body: wanted })
  const ines = await find(one)
  expect(ines).toMatchObject({
    givenName: 'Inès',
    familyName: 'Garnier',
    email: `${one}@lycee.example`,
    language: 'fr',
    origin: 'csv',
    passwordHash: null,
  })
  expect(await find(two)).toMatchObject({ givenName: 'Karim', familyName: 'Ben Ali', email: null, language: null })
  expect((await core.eventsOn(ines!.id)).map(({ type, actorId, changes }) => ({ type, actorId, changes }))).toEqual([
    { type: 'core.user.created', actorId: admin.id, changes: {} },
  ])
})

test('those who are there already stay as they are: a second time changes nothing', async () => {
  const { one } = names()
  const line = (name: string) => `username,firstname,lastname\n${one},${name},Garnier\n`
  expect((await send('run', line('Inès'))).body).toMatchObject({ created: 1, known: 0 })
  expect((await send('run', line('Autre'))).body).toMatchObject({ created: 0, known: 1 })
  expect(await find(one)).toMatchObject({ givenName: 'Inès', version: 1 })
})

test('a file with a line that is not right makes nobody, and says which line, which cell and why', async () => {
  const { one, two } = names()
  const other = names().one
  await send('run', `username,givenname,familyname,email\n${other},A,B,${other}@x.example\n`)
  const file = [
    'username,givenName,familyName,email,language',
    `${one},Inès,Garnier,,`,
    'no spaces here,A,B,,',
    `${two},,B,no-address,`,
    `${one},Encore,Garnier,,`,
    'trop,court',
    `${two},A,B,${other}@x.example,`,
    `x${two},A,B,,klingon`,
  ].join('\r\n')
  const { status, body } = await send('check', file)
  expect(status).toBe(200)
  expect(body).toMatchObject({ created: 1, faulty: 6 })
  expect(body.faults).toEqual([
    { line: 3, column: 'username', code: 'invalid' },
    { line: 4, column: 'givenName', code: 'missing' },
    { line: 4, column: 'email', code: 'invalid' },
    { line: 5, column: 'username', code: 'repeated' },
    { line: 6, column: null, code: 'too_few_cells' },
    { line: 7, column: 'email', code: 'email_taken' },
    { line: 8, column: 'language', code: 'invalid' },
  ])
  expect(await send('run', file)).toMatchObject({
    status: 422,
    body: { code: 'core.user_import.faulty', params: { faulty: 6 } },
  })
  expect(await find(one)).toBeNull()
})

describe('a file that is none', () => {
  test.each([
    ['nothing', '', 'core.user_import.no_column', { column: 'username' }],
    ['no names', 'username,email\na,b\n', 'core.user_import.no_column', { column: 'givenName' }],
    [
      'two columns of one',
      'username,login,nom,prenom\na,b,c,d\n',
      'core.user_import.column_twice',
      { column: 'username' },
    ],
    ['too many', `username,nom,prenom\n${'a,b,c\n'.repeat(5_001)}`, 'core.user_import.too_long', { most: 5_000 }],
    ['too large', 'x'.repeat(2_000_001), 'request.too_large', { limit: 2_000_000 }],
  ])('%s', async (_, file, code, params) => {
    for (const step of ['check', 'run'] as const) expect((await send(step, file)).body).toMatchObject({ code, params })
  })

  test('what breaks off is told from where on', async () => {
    const { one } = names()
    const { body } = await send('check', `username,nom,prenom\n${one},A,B\nx,"open,B\n`)
    expect(body).toMatchObject({ created: 1, faulty: 1, faults: [{ line: 3, column: null, code: 'unreadable' }] })
  })
})

test('an older spreadsheet’s file is read in its encoding', async () => {
  const { one } = names()
  await send('run', Buffer.from(`username;nom;prenom\n${one};Lefèvre;Zoé\n`, 'latin1'))
  expect(await find(one)).toMatchObject({ familyName: 'Lefèvre', givenName: 'Zoé' })
})

test('the same file sent twice at once makes everybody once', async () => {
  const { one, two } = names()
  const file = `username,nom,prenom\n${one},A,B\n${two},A,B\n`
  const answers = await Promise.all(Array.from({ length: 5 }, () => send('run', file)))
  expect(answers.filter(({ status, body }) => status === 200 && body.created === 2)).toHaveLength(1)
  for (const { status, body } of answers)
    expect(status === 200 ? body.created + body.known : body.code).toSatisfy(
      (value) => value === 2 || value === 'core.user.username_taken',
    )
  expect(await core.db.user.count({ where: { username: { in: [one, two] } } })).toBe(2)
})
