import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bearerOf } from '../../../test/bearer.ts'
import { openThings, type Things } from '../../../test/things.ts'

// What a body and a query may be: the traps of reliability.md, A3, S28, S32 and S35.

let things: Things
let authorization: string

beforeAll(async () => {
  things = await openThings()
  authorization = `Bearer ${await bearerOf(things, (await things.person()).id)}`
})
afterAll(() => things.close())

const JSON_TYPE = 'application/json'

async function echo(payload: string | Buffer, headers: Record<string, string> = {}, query = '') {
  const url = `/api/v1/things/echo${query}`
  const answer = await things.server.inject({
    method: 'POST',
    url,
    payload,
    headers: { authorization, 'content-type': JSON_TYPE, ...headers },
  })
  expect(answer.headers['content-type']).toMatch(
    answer.statusCode < 400 ? /^application\/json/ : /^application\/problem\+json$/,
  )
  return {
    status: answer.statusCode,
    body: answer.json<{ code?: string; fields?: { code: string; path: unknown[] }[]; text?: string }>(),
  }
}

const MALFORMED = { status: 400, body: { code: 'request.malformed' } }
const UNSUPPORTED = { status: 415, body: { code: 'request.unsupported_media_type' } }
const invalid = (place: 'body' | 'query', path: unknown[], code: string) => ({
  status: 400,
  body: { code: 'request.invalid', fields: [expect.objectContaining({ in: place, path, code })] },
})

test('a sound body comes back as it was sent', async () => {
  const text = 'é 👩‍👩‍👧 \u202f« a »'
  expect(await echo(JSON.stringify({ n: 9_007_199_254_740_991, text }))).toEqual({
    status: 200,
    body: { n: 9_007_199_254_740_991, text },
  })
  expect(await echo(`\uFEFF${JSON.stringify({ text })}`)).toMatchObject({ status: 200 })
})

describe('a body is refused', () => {
  test.each<[string, string | Buffer]>([
    ['that is not UTF-8', Buffer.from([0x7b, 0x22, 0x74, 0x22, 0x3a, 0x22, 0xff, 0xfe, 0xc0, 0xaf, 0x22, 0x7d])],
    ['in overlong UTF-8', Buffer.concat([Buffer.from('{"text":"'), Buffer.from([0xc0, 0x80]), Buffer.from('"}')])],
    [
      'with a surrogate in UTF-8',
      Buffer.concat([Buffer.from('{"text":"'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"}')]),
    ],
    ['cut short', '{"text":"a'],
    ['with more after it', '{} {}'],
    ['that is no JSON', "{'text': NaN}"],
    ['with __proto__', '{"__proto__":{"admin":true}}'],
    ['with __proto__ in escapes', '{"\\u005f_proto__":{"admin":true}}'],
    ['with __proto__ inside', '{"deep":[{"__proto__":"x"}]}'],
    ['nested 101 deep', `{"deep":${'['.repeat(101)}${']'.repeat(101)}}`],
  ])('%s', async (_, payload) => {
    expect(await echo(payload)).toMatchObject(MALFORMED)
  })

  test.each<[string, unknown, unknown[], string]>([
    ['with a field it does not know', { text: 'a', isAdmin: true }, ['isAdmin'], 'unknown_field'],
    ['with constructor', { constructor: { prototype: {} } }, ['constructor'], 'unknown_field'],
    ['with a number as text', { n: '5' }, ['n'], 'invalid_type'],
    ['with a text as number', { text: 5 }, ['text'], 'invalid_type'],
    ['with an integer beyond what a double holds', { n: 1e20 }, ['n'], 'too_big'],
    ['with a fraction', { n: 1.5 }, ['n'], 'invalid_type'],
    ['with null', { text: null }, ['text'], 'invalid_type'],
    ['with an object where a text belongs', { text: { not: '' } }, ['text'], 'invalid_type'],
    ['with a NUL', { text: 'a\u0000b' }, ['text'], 'text.malformed'],
    ['with half of a surrogate pair', { text: 'a\ud800' }, ['text'], 'text.malformed'],
    ['with a NUL in a text whose shape forgot it', { loose: 'a\u0000b' }, ['loose'], 'text.malformed'],
    ['with half a pair deep inside', { deep: [{}, { a: '\udfff' }] }, ['deep', 1, 'a'], 'text.malformed'],
    ['with a NUL in a name', { deep: [{ 'a\u0000': '' }] }, ['deep', 0], 'text.malformed'],
    ['that is an array', [], [], 'invalid_type'],
    ['that is null', null, [], 'invalid_type'],
  ])('%s, by its path', async (_, body, path, code) => {
    expect(await echo(JSON.stringify(body))).toMatchObject(invalid('body', path, code))
  })

  test('that is empty', async () => {
    expect(await echo('')).toMatchObject(invalid('body', [], 'invalid_type'))
  })

  test('of more than a mebibyte, without being read', async () => {
    expect(await echo(`{"text":"${'x'.repeat(1_100_000)}"}`)).toMatchObject({
      status: 413,
      body: { code: 'request.too_large' },
    })
  })

  test.each([
    ['[', ']'],
    ['{"a":', '}'],
  ])('nested 100,000 deep by %s, without holding others up', async (open, close) => {
    const started = performance.now()
    expect(await echo(`${open.repeat(100_000)}1${close.repeat(100_000)}`)).toMatchObject(MALFORMED)
    expect(performance.now() - started).toBeLessThan(1_000)
  })
})

describe('a type of body', () => {
  test.each([
    'application/json',
    'APPLICATION/JSON',
    'application/json; charset=UTF-8',
    'application/json;charset="utf-8"',
    'application/json; charset=utf8',
    'application/json;',
    'application/json\t',
  ])('%j is read', async (type) => {
    expect(await echo('{}', { 'content-type': type })).toMatchObject({ status: 200 })
  })

  test.each([
    'text/plain',
    'text/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonx',
    'application/json/x',
    'application/json, text/plain',
    'application/vnd.api+json',
    'application/json; charset=utf-16',
    'application/json; charset=utf-7',
    'application/json; charset =utf-16',
    "application/json; charset='utf-16'",
    'application/json; charset=utf-8; charset=utf-16',
    'json',
    '*/*',
    ';',
  ])('%j is not', async (type) => {
    expect(await echo('{}', { 'content-type': type })).toMatchObject(UNSUPPORTED)
  })

  test('a compressed body is not read', async () => {
    expect(await echo('{}', { 'content-encoding': 'gzip' })).toMatchObject(UNSUPPORTED)
    expect(await echo('{}', { 'content-encoding': 'identity' })).toMatchObject({ status: 200 })
  })

  test('a body where none is asked is refused', async () => {
    const answer = await things.server.inject({
      method: 'PUT',
      url: '/api/v1/things/mine',
      headers: { authorization, 'content-type': JSON_TYPE },
      payload: '{"a":1}',
    })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ fields: [{ in: 'body', path: [], code: 'unexpected' }] })
  })
})

describe('a query', () => {
  test.each([
    ['?n=99999999999999999999', ['n'], 'too_big'],
    ['?n=1.5', ['n'], 'invalid_type'],
    ['?n=one', ['n'], 'invalid_type'],
    ['?n=1&n=2', ['n'], 'invalid_type'],
    ['?unknown=1', ['unknown'], 'unknown_field'],
    ['?words=a&words=b', ['words'], 'invalid_type'],
    ['?words[not]=a', ['words[not]'], 'unknown_field'],
    ['?words=a%00', ['words'], 'text.malformed'],
    ['?__proto__=1', ['__proto__'], 'unknown_field'],
    ['?constructor=1', ['constructor'], 'unknown_field'],
  ])('%s is refused', async (query, path, code) => {
    expect(await echo('{}', {}, query)).toMatchObject(invalid('query', path, code))
  })

  test.each([
    '?limit=0',
    '?limit=101',
    '?limit=1000000000',
    '?limit=',
    '?limit=-1',
    '?limit=ten',
    `?cursor=${'x'.repeat(501)}`,
  ])('of a page: %s is refused', async (query) => {
    const answer = await things.server.inject({ url: `/api/v1/tokens${query}`, headers: { authorization } })
    expect(answer.statusCode).toBe(400)
  })
})
