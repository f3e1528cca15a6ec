import { discoverPlugins } from '@guichet/api/host/plugins/discover'
import { doctor } from '@guichet/cli/src/doctor/doctor.ts'
import { withClient } from '@guichet/db/with-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runRounds } from './compare/rounds.ts'
import { table } from './compare/table.ts'
import { Generator } from './load/generator.ts'
import { KINDS, type Ground } from './load/job.ts'
import { Requests, type Wanted } from './load/requests.ts'
import { movableTickets } from './stand/ground.ts'
import { openStand, type Stand } from './stand/stand.ts'

// The bench itself, on few tickets. What it measures says something only as long as these hold.

const TICKETS = 200
let stand: Stand
let ground: Ground

beforeAll(async () => {
  stand = await openStand({ tickets: TICKETS, people: { agents: 2, reporters: 2 }, seed: 1, say: () => undefined })
  const { databaseUrl, trackerId } = stand
  const movable = await withClient(databaseUrl, (client) => movableTickets(client, trackerId))
  ground = { trackerId, tickets: TICKETS, movable, seed: 1 }
})
afterAll(() => stand?.remove())

async function ask(origin: string, { method, path, headers, body, done }: Wanted) {
  const answer = await fetch(origin + path, { method, headers, ...(body !== undefined && { body }) })
  if (answer.ok) done?.()
  return { status: answer.status, etag: answer.headers.has('etag'), body: await answer.text() }
}

/** What a write makes anew each time, or takes from what was there. */
const ANEW = [
  [/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id'],
  [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, 'time'],
  [/"(key|number|version|state)":("[^"]*"|\d+)/g, '"$1":0'],
] as const
const withoutNew = (body: string) => ANEW.reduce((text, [what, by]) => text.replaceAll(what, by), body)

test.each(KINDS)('%s: the floor sends the bytes that the API sends', async (kind) => {
  // The same words twice, and one ticket to be moved twice.
  const requests = () => new Requests({ ...ground, movable: ground.movable.slice(0, 1) })
  const forFloor = requests()
  const forOurs = kind === 'move' ? forFloor : requests()
  const who = stand.credentials()[0]!
  const floor = await ask(stand.floor.origin, forFloor.next(kind, 0, who))
  const ours = await ask(stand.api.origin, forOurs.next(kind, 0, who))
  expect(ours.status).toBeLessThan(300)
  const writes = kind === 'create' || kind === 'move' || kind === 'comment'
  expect({ ...floor, body: writes ? withoutNew(floor.body) : floor.body }).toEqual({
    ...ours,
    body: writes ? withoutNew(ours.body) : ours.body,
  })
  expect(ours.body.length).toBeGreaterThan(500)
})

test('a round measures both, and a table tells of it', async () => {
  const { databaseUrl, trackerId } = stand
  await withClient(databaseUrl, async (client) => {
    const generator = new Generator({ ...ground, movable: await movableTickets(client, trackerId) })
    try {
      const once = { connections: [2], rounds: 1, seconds: 0.2, warmUp: 0.1, noise: 1, say: () => undefined }
      const cells = await runRounds({ stand, generator, client }, { ...once, kinds: KINDS })
      expect(cells.map(({ kind, rounds }) => [kind, rounds.length])).toEqual(KINDS.map((kind) => [kind, 1]))
      for (const { floor, ours } of cells.flatMap(({ rounds }) => rounds)) {
        expect(Math.min(floor.requestsPerSecond, ours.requestsPerSecond)).toBeGreaterThan(0)
      }
      expect(table(cells).split('\n')).toHaveLength(2 + KINDS.length)
    } finally {
      generator.stop()
    }
  })
})

test('what was made, and what floor and API wrote, is as it must be', async () => {
  const { plugins } = await discoverPlugins()
  const invariants = plugins.flatMap(({ half }) => half.invariants ?? [])
  const findings = await doctor({ databaseUrl: stand.databaseUrl, invariants })
  expect(findings.filter(({ verdict }) => verdict === 'breach')).toEqual([])
})
