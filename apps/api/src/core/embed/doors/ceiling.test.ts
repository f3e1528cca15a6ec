import { newId } from '@guichet/db/ids'
import { expect, test } from 'vitest'
import { openSite } from '../testing/site.ts'

test('19, an address that asks for frames without end waits; others do not', async () => {
  const site = await openSite()
  const url = `/embed/${newId()}/nothing`
  const ask = async (remoteAddress: string) => (await site.things.server.inject({ url, remoteAddress })).statusCode
  for (let i = 0; i < 30; i += 1) await Promise.all(Array.from({ length: 100 }, () => ask('203.0.113.7')))
  const late = await site.things.server.inject({ url, remoteAddress: '203.0.113.7' })
  expect(late.statusCode).toBe(429)
  expect(Number(late.headers['retry-after'])).toBeGreaterThan(0)
  expect(await ask('203.0.113.8')).toBe(404)
  await site.close()
})
