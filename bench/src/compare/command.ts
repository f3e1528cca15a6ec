import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { withClient } from '@guichet/db/with-client'
import { Generator } from '../load/generator.ts'
import { memoryOf, type Memory } from '../measure/proc.ts'
import { profileTable } from '../profile/table.ts'
import { openStand } from '../stand/stand.ts'
import { movableTickets } from '../stand/ground.ts'
import { runRounds, type Options } from './rounds.ts'
import { table } from './table.ts'

interface Asked extends Options {
  readonly tickets: number
  readonly seed: number
  readonly profile?: string | undefined
}

const RESULTS = join(import.meta.dirname, '../../results')

/** `pnpm bench`: the API against the floor. */
export async function compare(asked: Asked): Promise<void> {
  const { seed, tickets, profile } = asked
  const stand = await openStand(asked)
  try {
    await withClient(stand.databaseUrl, async (client) => {
      const { trackerId } = stand
      const generator = new Generator({ trackerId, tickets, movable: await movableTickets(client, trackerId), seed })
      try {
        const idle = memoryOf(stand.api.process.pid)
        const cells = await runRounds({ stand, generator, client }, asked)
        const memory = { idle, after: memoryOf(stand.api.process.pid), floor: memoryOf(stand.floor.process.pid) }
        keep({ machine: machine(), memory, cells }, `${table(cells)}\n\n${memoryLine(memory)}`)
      } finally {
        generator.stop()
      }
    })
  } finally {
    await stand.remove()
  }
  if (profile !== undefined) console.log(profileTable(profile))
}

const mb = ({ rss, pss }: Memory) => `${Math.round(rss)} MB (PSS ${Math.round(pss)})`

function memoryLine({ idle, after, floor }: Record<'idle' | 'after' | 'floor', Memory>): string {
  return `Memory of the API’s process: ${mb(idle)} before, ${mb(after)} after; the floor’s: ${mb(floor)}.`
}

const machine = () => `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`

function keep(figures: object, markdown: string): void {
  mkdirSync(RESULTS, { recursive: true })
  writeFileSync(join(RESULTS, 'compare.json'), JSON.stringify(figures, null, 2))
  writeFileSync(join(RESULTS, 'compare.md'), `${markdown}\n`)
  console.log(`\n${markdown}\n`)
}
