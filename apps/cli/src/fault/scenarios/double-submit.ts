import { withClient } from '@guichet/db/with-client'
import type { Outcome, Scene } from '../harness/stage.ts'

/** F10: so many identical POSTs at once under one key make one ticket, and all get its answer. */
export async function doubleSubmit(
  { client, school, databaseUrl, at, seed }: Scene,
  { rounds, copies }: { rounds: number; copies: number },
): Promise<Outcome> {
  const faults: string[] = []
  let retried = 0
  for (let round = 0; round < rounds; round++) {
    const key = `f10-${seed}-${round}`
    const actor = school.students[round % school.students.length]!
    const wanted = { method: 'POST', path: at('/tickets'), body: { description: key }, key } as const
    const answers = await Promise.all(Array.from({ length: copies }, () => client.send(actor, wanted)))
    retried += answers.filter(({ attempts }) => attempts > 1).length
    const different = new Set(answers.map(({ status, body }) => JSON.stringify([status, body])))
    if (different.size !== 1)
      faults.push(`${key}: ${different.size} different answers, ${answers.map(({ status }) => status).join(' ')}`)
    if (answers[0]?.status !== 201) faults.push(`${key}: ${answers[0]?.status}`)
    const tickets = await withClient(
      databaseUrl,
      async (db) =>
        (await db.query<{ n: number }>('SELECT count(*)::int AS n FROM tracker_ticket WHERE description = $1', [key]))
          .rows[0]!.n,
    )
    if (tickets !== 1) faults.push(`${key}: ${tickets} tickets`)
  }
  return { faults, figures: { submissions: rounds * copies, 'told to come back': retried } }
}
