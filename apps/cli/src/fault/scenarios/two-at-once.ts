import { withClient } from '@guichet/db/with-client'
import type { Outcome, Scene } from '../harness/stage.ts'
import { ticketIn } from './ticket.ts'

/** F11, its smallest case: two move one ticket at once. One does, the other is told; the log has one line. */
export async function twoAtOnce(
  { client, school, databaseUrl, at, seed }: Scene,
  { rounds }: { rounds: number },
): Promise<Outcome> {
  const faults: string[] = []
  const [one, other] = school.teachers as [(typeof school.teachers)[0], (typeof school.teachers)[0]]
  for (let round = 0; round < rounds; round++) {
    const key = `two-${seed}-${round}`
    const ticket = ticketIn(
      await client.send(one, { method: 'POST', path: at('/tickets'), body: { description: key }, key: `${key}-new` }),
    )
    const path = at(`/tickets/${ticket.number}/transitions`)
    const move = (actor: typeof one, to: string) =>
      client.send(actor, { method: 'POST', path, body: { to }, key, ifMatch: ticket.version })
    const answers = await Promise.all([move(one, 'OPEN'), move(other, 'WAITING')])
    const statuses = answers.map(({ status }) => status).toSorted()
    if (statuses.join() !== '200,412') faults.push(`${key}: answered ${statuses.join(' and ')}`)
    const steps = await withClient(
      databaseUrl,
      async (db) =>
        (await db.query<{ n: number }>('SELECT count(*)::int AS n FROM core_event WHERE subject_id = $1', [ticket.id]))
          .rows[0]!.n,
    )
    if (steps !== 2) faults.push(`${key}: ${steps} lines of history`)
  }
  return { faults, figures: { collisions: rounds } }
}
