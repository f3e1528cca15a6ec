import { setTimeout as sleep } from 'node:timers/promises'
import { openPool } from '@guichet/api/database'
import type { Outcome, Scene } from '../harness/stage.ts'

/** As long as it may stand still: a lease of 30 s, and what a busy machine adds. In milliseconds. */
const PATIENCE = 240_000

interface Bulk {
  readonly id: string
  readonly stage: string
  readonly progress: { readonly done: number; readonly left: number }
}

/** F01: the API is killed while the same is done to many tickets. It goes on by itself: each ticket is moved once, by one event. */
export async function killBulk(scene: Scene, { kills, tickets }: { kills: number; tickets: number }): Promise<Outcome> {
  const { installation, client, say, school, at, databaseUrl, seed } = scene
  const { admin, trackerId } = school
  const label = `f01-bulk-${seed}`
  const ask = async (method: 'GET' | 'POST', path: string, body?: unknown) => {
    const answer = await client.send(admin, { method, path: at(path), ...(body !== undefined && { body }) })
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  const numbers: number[] = []
  for (let i = 1; i <= tickets; i++) {
    const { ticket } = (await ask('POST', '/tickets', { description: `${label} ${i}` })) as {
      ticket: { number: number }
    }
    numbers.push(ticket.number)
  }
  const action = { kind: 'move', to: 'RESOLVING' }
  let now = (await ask('POST', '/bulks', { action, numbers })) as unknown as Bulk
  const until = async (isSo: (bulk: Bulk) => boolean): Promise<Bulk> => {
    const deadline = performance.now() + PATIENCE
    for (;;) {
      const bulk = (await ask('GET', `/bulks/${now.id}`)) as unknown as Bulk
      if (isSo(bulk)) return bulk
      if (performance.now() > deadline) throw new Error(`it stands still: ${JSON.stringify(bulk)}`)
      await sleep(20)
    }
  }
  for (let round = 1; round <= kills; round++) {
    const settled = now.progress.done
    now = await until(({ stage, progress }) => stage !== 'running' || progress.done > settled)
    if (now.stage !== 'running') break
    await installation.kill()
    await installation.start()
    say(`killed after ${now.progress.done} tickets of ${tickets}`)
  }
  const killedAt = now.progress.done
  const done = await until(({ stage }) => stage !== 'running')
  const moved = await movesOf(databaseUrl, trackerId, label)
  const faults = [
    ...(killedAt >= tickets ? ['it was over before it could be killed'] : []),
    ...(done.stage === 'done' && done.progress.done === tickets ? [] : [`it is ${JSON.stringify(done)}`]),
    ...(moved.tickets === tickets && moved.events === tickets
      ? []
      : [`${tickets} tickets became ${moved.tickets} moved ones, by ${moved.events} moves`]),
  ]
  return { faults, figures: { kills, tickets, 'killed at the latest after': killedAt } }
}

/** How many tickets of this name have been moved, and by how many moves. */
async function movesOf(databaseUrl: string, trackerId: string, label: string) {
  const pool = openPool({ url: databaseUrl, poolSize: 1, applicationName: 'guichet-fault' })
  try {
    // Not by the client's model, which is not there when the plugin is not.
    const [counted] = await pool.prisma.$queryRaw<{ tickets: number; events: number }[]>`
      SELECT count(DISTINCT t.id)::int AS tickets, count(*)::int AS events FROM tracker_ticket t
      JOIN core_event e ON e.subject_id = t.id AND e.type = 'tracker.ticket.moved'
      WHERE t.tracker_id = ${trackerId}::uuid AND starts_with(t.summary, ${`${label} `}) AND t.state = 'RESOLVING'`
    return counted!
  } finally {
    await pool.close()
  }
}
