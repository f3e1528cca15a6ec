import type { AddressInfo } from 'node:net'
import { workerDatabase } from '@guichet/db/testing/worker-database'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { openPool } from '../../src/database.ts'
import { startRelay, type Relay } from '../../src/host/log/relay.ts'
import { bearerOf } from '../bearer.ts'
import { openThings, type Things } from '../things.ts'
import { Follower } from './follower.ts'

const quiet = { info: () => undefined, warn: () => undefined }

export interface LiveThings extends Things {
  readonly address: string
  readonly relay: Relay
  /** Somebody with a role in the course, and what they follow with. */
  join(role: string, courseId: string): Promise<Member>
  follow(bearer: string, options?: { query?: string; lastEventId?: string; returns?: boolean }): Promise<Follower>
  /** An item by somebody who may add: its id. */
  item(by: TestPerson, thing: { id: string }, text?: string): Promise<string>
}

interface Member extends TestPerson {
  readonly bearer: string
}

/** The host with the tests' plugins, listening, with a relay. */
export async function openLiveThings(databaseUrl?: string): Promise<LiveThings> {
  const things = await openThings({ ...(databaseUrl !== undefined && { databaseUrl }) })
  const pool = openPool({
    url: databaseUrl ?? (await workerDatabase()),
    poolSize: 1,
    applicationName: 'guichet-relay-test',
  })
  const relay = startRelay({ pool: pool.pool, log: quiet, ...things.log })
  await things.server.listen({ port: 0, host: '127.0.0.1' })
  const address = `http://127.0.0.1:${(things.server.server.address() as AddressInfo).port}`
  const followers: Follower[] = []
  return {
    ...things,
    address,
    relay,
    async join(role, courseId) {
      const person = await things.person()
      await things.enrol(person, courseId, role)
      return { ...person, bearer: await bearerOf(things, person.id) }
    },
    async follow(bearer, options = {}) {
      const follower = new Follower({ address: () => address, bearer, ...options })
      followers.push(follower)
      // It has begun when it has an id, or was refused.
      while (follower.lastId === null && follower.raw === '') await new Promise((resolve) => setTimeout(resolve, 5))
      return follower
    },
    async item(by, thing, text = 'plain') {
      const { status, body } = await by.call<{ id: string }>(`POST /api/v1/things/${thing.id}/items`, {
        body: { text },
      })
      if (status !== 201) throw new Error(`item: ${status} ${JSON.stringify(body)}`)
      return body.id
    },
    async close() {
      await Promise.all(followers.map((each) => each.stop()))
      await things.close()
      await relay.stop()
      await pool.close()
    },
  }
}
