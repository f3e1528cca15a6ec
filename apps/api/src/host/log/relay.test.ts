import { setTimeout as sleep } from 'node:timers/promises'
import type { PoolClient } from '@guichet/db/connect'
import { newId } from '@guichet/db/ids'
import { freshDatabase } from '@guichet/db/testing/worker-database'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openPool } from '../../database.ts'
import { Notice } from './notice.ts'
import { nextEpoch, takeLead } from './leadership.ts'
import { givePositions } from './positions.ts'
import { startRelay, type Relay } from './relay.ts'

let url: string
let db: ReturnType<typeof openPool>
const started: { stop(): Promise<void> }[] = []
let databases = 0

beforeEach(async () => {
  url = await freshDatabase(`relay${databases++}`)
  db = openPool({ url, poolSize: 20, applicationName: 'guichet-test' })
})
afterEach(async () => {
  await Promise.all(started.splice(0).map((relay) => relay.stop()))
  await db.close()
  vi.unstubAllEnvs()
})

const quiet = { info: () => undefined, warn: () => undefined }

function relay(committed = new Notice(), positioned = new Notice()): Relay {
  const pool = openPool({ url, poolSize: 1, applicationName: 'guichet-relay-test' })
  const running = startRelay({ pool: pool.pool, log: quiet, committed, positioned })
  started.push({ stop: async () => (await running.stop(), await pool.close()) })
  return running
}

/** An event as `host.change` appends it; in the transaction of `client` if there is one. */
async function append(
  subjectId: string,
  version: number | null,
  { id = newId(), on = db.pool }: { id?: string; on?: Pick<PoolClient, 'query'> } = {},
): Promise<string> {
  await on.query(
    `INSERT INTO core_event (id, type, context_id, subject_id, subject_version, granted_by, changes, occurred_at)
     VALUES ($1, 'thing.item.changed', $2, $2, $3, '{}', '{}', now())`,
    [id, subjectId, version],
  )
  return id
}

async function transaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await db.pool.connect()
  try {
    await client.query('BEGIN')
    const done = await work(client)
    await client.query('COMMIT')
    return done
  } finally {
    client.release()
  }
}

interface Row {
  readonly id: string
  readonly position: string | null
  readonly subject_id: string
  readonly subject_version: number | null
}
const rows = async () =>
  (await db.pool.query<Row>('SELECT id, position, subject_id, subject_version FROM core_event ORDER BY position, id'))
    .rows
const settled = () =>
  vi.waitFor(
    async () => {
      const found = await rows()
      expect(found.filter(({ position }) => position === null)).toEqual([])
      return found
    },
    { timeout: 10_000, interval: 50 },
  )

function expectSound(found: readonly Row[]): void {
  expect(found.map(({ position }) => Number(position))).toEqual(found.map((_, index) => index + 1))
  const versions = new Map<string, number>()
  for (const { subject_id: subject, subject_version: version } of found) {
    if (version === null) continue
    expect(version).toBeGreaterThan(versions.get(subject) ?? 0)
    versions.set(subject, version)
  }
}

const withClient = async <T>(work: (client: PoolClient) => Promise<T>): Promise<T> => {
  const client = await db.pool.connect()
  try {
    return await work(client)
  } finally {
    client.release()
  }
}

describe('positions', () => {
  test('follow ids, but within a subject its versions, whatever the clocks that made the ids said', async () => {
    const [early, other, late] = [newId(), newId(), newId()]
    const [a, b] = [newId(), newId()]
    await append(a, 2, { id: early })
    await append(b, null, { id: other })
    await append(a, 1, { id: late })
    await withClient(async (client) => {
      const epoch = await nextEpoch(client)
      // Even when only one is asked for, what has to come before it comes along.
      expect(await givePositions(client, epoch, 1)).toBe(2)
      expect(await givePositions(client, epoch, 100)).toBe(1)
      expect(await givePositions(client, epoch, 100)).toBe(0)
    })
    const found = await rows()
    expectSound(found)
    expect(found.map(({ subject_id: subject }) => subject)).toEqual([a, a, b])
  })

  test('of twenty thousand left by an import are given at more than 2,000 a second', async () => {
    await db.pool.query(`
      INSERT INTO core_event (id, type, context_id, subject_id, subject_version, granted_by, changes, occurred_at, origin)
      SELECT gen_random_uuid(), 'thing.item.changed', s.id, s.id, n, '{}', '{}', now(), 'import'
      FROM (SELECT gen_random_uuid() AS id FROM generate_series(1, 2000)) s, generate_series(1, 10) n`)
    const began = performance.now()
    relay()
    const found = await settled()
    const rate = found.length / ((performance.now() - began) / 1000)
    expectSound(found)
    expect(rate).toBeGreaterThan(2_000)
  })

  test('a leader that was replaced gives none, even in a statement that waited for the new one', async () => {
    await append(newId(), 1)
    await withClient(async (zombie) => {
      const old = await nextEpoch(zombie)
      const { late } = await transaction(async (leader) => {
        await nextEpoch(leader)
        const late = givePositions(zombie, old, 100)
        await sleep(100)
        return { late }
      })
      expect(await late).toBe(0)
      expect(await givePositions(zombie, old, 100)).toBeNull()
    })
    expect((await rows())[0]?.position).toBeNull()
  })
})

describe('relays', () => {
  test('of two one leads; when its connection is cut the other goes on, and nothing is given twice', async () => {
    const [one, two] = [relay(), relay()]
    const leader = await vi.waitFor(() => {
      const leading = [one, two].filter(({ epoch }) => epoch !== null)
      expect(leading).toHaveLength(1)
      return leading[0]!
    })
    const epoch = leader.epoch!
    const subject = newId()
    for (let version = 1; version <= 20; version++) {
      await append(subject, version)
      if (version === 10) {
        const { rowCount } = await db.pool.query(`
          SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`)
        expect(rowCount).toBe(1)
      }
      await sleep(20)
    }
    const found = await settled()
    expectSound(found)
    expect(found.map(({ subject_version: version }) => version)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
    const epochs = [one, two].map((each) => each.epoch).filter((each) => each !== null)
    expect(epochs).toHaveLength(1)
    expect(epochs[0]).toBeGreaterThan(epoch)
  })

  test('a leader whose process stands still loses the lock by itself', async () => {
    const { rows } = await withClient(async (client) => {
      expect(await takeLead(client)).not.toBeNull()
      const shown = await client.query<{ idle_session_timeout: string }>('SHOW idle_session_timeout')
      await client.query('RESET idle_session_timeout')
      return shown
    })
    expect(rows).toEqual([{ idle_session_timeout: '5s' }])
  })

  test('a nudge is heeded at once; without one it looks by itself', async () => {
    const [committed, positioned] = [new Notice(), new Notice()]
    const told = vi.fn<() => void>()
    positioned.listen(told)
    const running = relay(committed, positioned)
    await vi.waitFor(() => expect(running.epoch).not.toBeNull())
    await sleep(50)
    await append(newId(), 1)
    committed.tell()
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1), { timeout: 150, interval: 5 })
    await append(newId(), 1)
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(2), { timeout: 1_000, interval: 5 })
  })
})

/** Writers of short transactions beside ones that last, each with ids made at its start, while relays give positions and lose their connections. */
async function interleave(): Promise<number> {
  const cut = () =>
    db.pool.query(`SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`)
  const [, second] = [relay(), relay()]
  await vi.waitFor(async () =>
    expect((await db.pool.query('SELECT FROM core_log_head WHERE epoch > 0')).rowCount).toBe(1),
  )
  const end = Date.now() + 3_000
  let appended = 0
  const writer = async (lasts: number) => {
    for (let version = 1, subject = newId(); Date.now() < end; version++) {
      if (version > 8) [version, subject] = [1, newId()]
      const [id, other] = [newId(), newId()]
      await transaction(async (client) => {
        await append(subject, version, { id, on: client })
        await sleep(lasts)
        await append(newId(), null, { id: other, on: client })
      })
      appended += 2
    }
  }
  const cuts = (async () => {
    while (Date.now() < end) await sleep(800).then(cut)
  })()
  await Promise.all([...[0, 1, 2, 5].map(writer), ...[400, 900].map(writer), cuts])
  expect(second).toBeDefined()
  return appended
}

test('long transactions among short ones: every event gets a position, none is passed over, subjects keep their order', async () => {
  const appended = await interleave()
  const found = await settled()
  expectSound(found)
  expect(found).toHaveLength(appended)
})

describe('each of these is noticed', () => {
  test('a relay that goes on after the last id it saw', async () => {
    vi.stubEnv('GUICHET_MUTANT', 'cursor-by-id')
    await interleave()
    await sleep(1_000)
    expect((await rows()).filter(({ position }) => position === null)).not.toEqual([])
  })

  test('a former leader that still gives positions', async () => {
    vi.stubEnv('GUICHET_MUTANT', 'relay-unfenced')
    await append(newId(), 1)
    await withClient(async (zombie) => {
      const old = await nextEpoch(zombie)
      await nextEpoch(zombie)
      expect(await givePositions(zombie, old, 100)).toBe(1)
    })
  })
})
