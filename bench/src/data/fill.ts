import { Random } from '@guichet/cli/src/fault/harness/random.ts'
import { withClient } from '@guichet/db/with-client'
import { writeComments } from './comments.ts'
import { live, rankOf } from './lives.ts'
import { CURSORS, setStack, writeLives } from './write-lives.ts'

interface Filling {
  readonly databaseUrl: string
  readonly trackerId: string
  /** How many, numbered from 1. */
  readonly tickets: number
  readonly agents: readonly string[]
  readonly reporters: readonly string[]
  readonly seed: number
}

const CHUNK = 1_000
const DAYS = 90

/** Fills an empty tracker with tickets of the last months, the same for the same seed but for their ids and times. */
export async function fill({ databaseUrl, trackerId, tickets, agents, reporters, seed }: Filling): Promise<void> {
  const random = new Random(seed)
  const people = { agents, reporters }
  const begin = Date.now() - DAYS * 86_400_000
  const bornAt = (number: number) => begin + (number / tickets) * (DAYS - 2) * 86_400_000
  await withClient(databaseUrl, async (client) => {
    for (let first = 1; first <= tickets; first += CHUNK) {
      const count = Math.min(CHUNK, tickets - first + 1)
      const lives = Array.from({ length: count }, (_, i) => live(first + i, bornAt(first + i), people, random))
      await writeLives(client, trackerId, lives)
      await writeComments(client, { trackerId, numbers: lives.map(({ number }) => number), agents, random })
    }
    await setStack(client, trackerId, tickets + 1, rankOf(tickets))
    await client.query(CURSORS)
    // What follows is to find statistics, visible pages and nothing left to write.
    await client.query('VACUUM (ANALYZE)')
    await client.query('CHECKPOINT')
  })
}
