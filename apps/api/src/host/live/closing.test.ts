import { workerDatabase } from '@guichet/db/testing/worker-database'
import { newId } from '@guichet/db/ids'
import { expect, test, vi } from 'vitest'
import { bearerOf } from '../../../test/bearer.ts'
import { Follower } from '../../../test/live/follower.ts'
import { readConfig } from '../../config.ts'
import { serve, type RunningServer } from '../../server.ts'

const config = () => readConfig({ PORT: '0', LOG_LEVEL: 'silent', NODE_ENV: 'development' }, '/tmp')

async function somebody({ app }: RunningServer): Promise<string> {
  const [id, at] = [newId(), new Date()]
  await app.host.db.user.create({
    data: { id, username: `u-${id}`, givenName: 'A', familyName: 'B', createdAt: at, updatedAt: at },
  })
  return bearerOf(app, id)
}

test('a process that ends says when to come back, ends its streams, and is gone soon; another takes them on', async () => {
  const url = await workerDatabase()
  const [first, second] = [await serve(config(), url), await serve(config(), url)]
  const bearer = await somebody(first)
  let address = first.address
  const followers = Array.from(
    { length: 5 },
    () => new Follower({ bearer, returns: true, address: () => address.replace('localhost', '127.0.0.1') }),
  )
  await vi.waitFor(() => expect(followers.every(({ lastId }) => lastId !== null)).toBe(true), 5_000)
  const before = followers.map(({ raw }) => raw.length)
  address = second.address
  const began = performance.now()
  await first.close()
  expect(performance.now() - began).toBeLessThan(2_000)
  await vi.waitFor(() => expect(followers.every(({ times }) => times === 2)).toBe(true), 5_000)
  const retries = followers.map(({ raw }, index) => /^retry: (\d+)\n\n/.exec(raw.slice(before[index]))?.[1])
  expect(retries.every((retry) => Number(retry) >= 500)).toBe(true)
  // Not all at the same moment.
  expect(new Set(retries).size).toBe(5)
  await Promise.all(followers.map((each) => each.stop()))
  await second.close()
})
