import type { Scene } from '../harness/stage.ts'
import { ticketIn } from './ticket.ts'

interface Written {
  readonly writes: number
  readonly repeated: number
  readonly faults: readonly string[]
}

/** So many people at once, each of whom reports a ticket, takes it, and moves it; all of it under keys. */
export async function writers(
  { client, school, at }: Scene,
  { crowd, label }: { crowd: number; label: string },
): Promise<Written> {
  const faults: string[] = []
  let writes = 0
  let repeated = 0
  const write = async (n: number) => {
    const actor = school.teachers[n % school.teachers.length]!
    const key = `${label}-${n}`
    const send = async (
      step: string,
      wanted: { method: 'POST' | 'PUT'; path: string; body: unknown; ifMatch?: number },
    ) => {
      const answer = await client.send(actor, { ...wanted, key: `${key}-${step}` })
      writes++
      if (answer.attempts > 1) repeated++
      if (answer.status >= 300) faults.push(`${key}-${step}: ${answer.status} ${JSON.stringify(answer.body)}`)
      return ticketIn(answer)
    }
    const made = await send('new', { method: 'POST', path: at('/tickets'), body: { description: key } })
    const below = at(`/tickets/${made.number}`)
    const taken = await send('take', {
      method: 'PUT',
      path: `${below}/assignee`,
      body: { assignee: actor.id },
      ifMatch: made.version,
    })
    await send('move', {
      method: 'POST',
      path: `${below}/transitions`,
      body: { to: 'RESOLVING' },
      ifMatch: taken.version,
    })
  }
  await Promise.all(
    Array.from({ length: crowd }, (_, n) =>
      write(n).catch((error: unknown) => void faults.push(`${label}-${n}: ${String(error)}`)),
    ),
  )
  return { writes, repeated, faults: faults.slice(0, 10) }
}
