import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openThings, type Things } from '../../../test/things.ts'
import { Ceiling } from './rate-limit.ts'

describe('a ceiling', () => {
  test('lets so many by in a window, then says how long to wait, then begins anew', () => {
    let now = 1_000
    const ceiling = new Ceiling(2, { now: () => now })
    for (let i = 0; i < 2; i++) ceiling.count('a')
    expect(ceiling.wait('a')).toBe(0)
    now += 15_000
    ceiling.count('a')
    expect(ceiling.wait('a')).toBe(45)
    expect(ceiling.wait('b')).toBe(0)
    now += 45_001
    expect(ceiling.wait('a')).toBe(0)
    ceiling.count('a')
    expect(ceiling.wait('a')).toBe(0)
  })
})

describe('of one address', () => {
  let things: Things
  beforeAll(async () => {
    things = await openThings()
  })
  afterAll(() => things.close())

  const send = async (remoteAddress: string, url: string, headers: Record<string, string> = {}) => {
    const answer = await things.server.inject({ url, remoteAddress, headers })
    return { status: answer.statusCode, headers: answer.headers, body: answer.json<{ code?: string }>() }
  }
  const open = '/api/v1/things/open'

  test('600 requests a minute need no token; spelling, forged headers and made-up tokens gain nothing, a neighbour loses nothing', async () => {
    for (let i = 0; i < 600; i++) expect((await send('192.0.2.1', open)).status).toBe(200)
    const refused = await send('192.0.2.1', open)
    expect(refused).toMatchObject({ status: 429, body: { code: 'rate.limited' } })
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(await send('192.0.2.1', open.replace('/api', '/%61pi'))).toMatchObject({ status: 429 })
    expect(await send('192.0.2.1', open, { 'x-forwarded-for': '192.0.2.9' })).toMatchObject({ status: 429 })
    expect(await send('192.0.2.1', open, { authorization: 'Bearer made-up' })).toMatchObject({ status: 429 })
    expect(await send('192.0.2.1', '/healthz')).toMatchObject({ status: 200 })
    expect(await send('192.0.2.2', open)).toMatchObject({ status: 200 })
  })

  test('600 tokens a minute may be none; who has one goes on from elsewhere', async () => {
    const mine = '/api/v1/things/mine'
    for (let i = 0; i < 601; i++) await send('2001:db8::1', mine, { authorization: `Bearer made-up-${i}` })
    expect(await send('2001:db8::2', mine, { authorization: 'Bearer made-up' })).toMatchObject({ status: 429 })
    expect(await send('2001:db8:0:1::1', mine, { authorization: 'Bearer made-up' })).toMatchObject({ status: 401 })
  })
})
