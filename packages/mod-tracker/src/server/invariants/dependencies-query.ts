import { anyCircle, type Dependency } from '@guichet/domain/tickets/dependencies'
import { MOST_BREACHES, type Invariant } from '@guichet/plugin-kit/invariant'
import type { Tx } from '@guichet/plugin-kit/host'
import { sql } from '@guichet/plugin-kit/sql'

/** The next tracker that has dependencies, in the order of ids. */
async function trackerAfter(tx: Tx, after: string): Promise<string | undefined> {
  const [row] = await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT d.tracker_id AS id FROM tracker_dependency d WHERE d.tracker_id > ${after}::uuid ORDER BY 1 LIMIT 1`)
  return row?.id
}

function dependenciesIn(tx: Tx, trackerId: string): Promise<Dependency[]> {
  return tx.$queryRaw<Dependency[]>(sql`
    SELECT d.ticket_id AS ticket, d.depends_on_id AS "on" FROM tracker_dependency d WHERE d.tracker_id = ${trackerId}::uuid`)
}

const FIRST = '00000000-0000-0000-0000-000000000000'

/** One tracker's dependencies at a time are held in memory. */
async function circles(tx: Tx): Promise<string[]> {
  const breaches: string[] = []
  for (let id = await trackerAfter(tx, FIRST); id !== undefined; id = await trackerAfter(tx, id)) {
    const circle = anyCircle(await dependenciesIn(tx, id))
    if (circle !== null) breaches.push(`tracker ${id}: ${[...circle, circle[0]].join(' depends on ')}`)
    if (breaches.length >= MOST_BREACHES) break
  }
  return breaches
}

/** I10: what a ticket waits for can come to an end. That both are of one tracker is what the keys say. */
export const dependencies: readonly Invariant[] = [
  { id: 'I10', what: 'no ticket depends on itself, by however many others', check: circles },
]
