import type { Dependency } from '@guichet/domain/tickets/dependencies'
import type { TicketState } from '@guichet/domain/tickets/states'
import type { Tx } from '@guichet/plugin-kit/host'
import { sql, type Sql } from '@guichet/plugin-kit/sql'
import type { Readable } from '../access.ts'

interface Link {
  readonly trackerId: string
  readonly ticketId: string
  readonly dependsOnId: string
}

/** False: it was there; brought by a merging, it stays now without that. Whoever adds one has locked the tracker. */
export async function insertDependency(
  tx: Tx,
  link: Link,
  by: { readonly createdById: string; readonly createdAt: Date },
): Promise<boolean> {
  const { count } = await tx.trackerDependency.createMany({ data: [{ ...link, ...by }], skipDuplicates: true })
  if (count === 0)
    await tx.trackerDependency.updateMany({ where: { ...link, carried: true }, data: { carried: false } })
  return count === 1
}

/** False: there was none. */
export async function deleteDependency(tx: Tx, link: Link): Promise<boolean> {
  const { count } = await tx.trackerDependency.deleteMany({ where: link })
  return count === 1
}

export function countDependencies(tx: Tx, { trackerId, ticketId }: Omit<Link, 'dependsOnId'>): Promise<number> {
  return tx.trackerDependency.count({ where: { trackerId, ticketId } })
}

/** All that a ticket depends on, however far, as links; at most `limit`. */
export const reachedQuery = (trackerId: string, from: string, limit: number): Sql => sql`
  WITH RECURSIVE reached(ticket, "on") AS (
    SELECT d.ticket_id, d.depends_on_id FROM tracker_dependency d WHERE d.tracker_id = ${trackerId}::uuid AND d.ticket_id = ${from}::uuid
    UNION
    SELECT d.ticket_id, d.depends_on_id FROM reached r
    JOIN tracker_dependency d ON d.tracker_id = ${trackerId}::uuid AND d.ticket_id = r."on")
  SELECT ticket, "on" FROM reached LIMIT ${limit}`

export function reachedFrom(tx: Tx, trackerId: string, from: string, limit: number): Promise<Dependency[]> {
  return tx.$queryRaw<Dependency[]>(reachedQuery(trackerId, from, limit))
}

export interface NearTicket {
  readonly id: string
  readonly number: number
  readonly prefix: string
  readonly summary: string
  readonly state: TicketState
  readonly closed: boolean
}

const STEPS = 3

/** The tickets within STEPS of one, the nearest first, each reached by tickets that may be read. It is one of them. */
export const nearQuery = (readable: Readable, trackerId: string, id: string, limit: number): Sql => {
  const walk = (here: Sql, next: Sql) => sql`
    SELECT ${id}::uuid AS id, 0 AS step
    UNION
    SELECT t.id, w.step + 1 FROM walk w
    JOIN tracker_dependency d ON d.tracker_id = ${trackerId}::uuid AND ${here} = w.id
    JOIN tracker_ticket t ON t.tracker_id = d.tracker_id AND t.id = ${next}
    WHERE w.step < ${STEPS} AND ${readable.each}`
  const [ticket, on] = [sql`d.ticket_id`, sql`d.depends_on_id`]
  // A walk goes on step by step, and no further than it is asked for.
  return sql`
    SELECT t.id, t.number, k.prefix, t.summary, t.state, t.closed FROM (
      SELECT id, min(step) AS step FROM (
        (WITH RECURSIVE walk AS (${walk(ticket, on)}) SELECT id, step FROM walk LIMIT ${limit})
        UNION ALL
        (WITH RECURSIVE walk AS (${walk(on, ticket)}) SELECT id, step FROM walk LIMIT ${limit})) AS both_ways
      GROUP BY id) AS near
    JOIN tracker_ticket t ON t.tracker_id = ${trackerId}::uuid AND t.id = near.id
    JOIN tracker k ON k.id = t.tracker_id
    ORDER BY near.step, t.number LIMIT ${limit}`
}

export function ticketsNear(
  db: Tx,
  readable: Readable,
  { trackerId, id, limit }: { trackerId: string; id: string; limit: number },
): Promise<NearTicket[]> {
  return db.$queryRaw<NearTicket[]>(nearQuery(readable, trackerId, id, limit))
}

/** The links between some tickets. */
export function linksAmong(db: Tx, trackerId: string, ids: readonly string[]): Promise<Dependency[]> {
  return db.$queryRaw<Dependency[]>(sql`
    SELECT d.ticket_id AS ticket, d.depends_on_id AS "on" FROM tracker_dependency d
    WHERE d.tracker_id = ${trackerId}::uuid AND d.ticket_id = ANY(${[...ids]}::uuid[]) AND d.depends_on_id = ANY(${[...ids]}::uuid[])`)
}

/** An open ticket that another waits for. */
export interface OpenDependency {
  readonly number: number
  /** Whether it may be named to whoever asks. */
  readonly readable: boolean
}

export const openQuery = (readable: Readable, trackerId: string, ticketId: string): Sql => sql`
  SELECT t.number, ${readable.each} AS readable FROM tracker_dependency d
  JOIN tracker_ticket t ON t.tracker_id = d.tracker_id AND t.id = d.depends_on_id
  WHERE d.tracker_id = ${trackerId}::uuid AND d.ticket_id = ${ticketId}::uuid AND NOT t.closed AND NOT t.hidden ORDER BY t.number`

export function openDependenciesOf(
  db: Tx,
  readable: Readable,
  { trackerId, ticketId }: Omit<Link, 'dependsOnId'>,
): Promise<OpenDependency[]> {
  return db.$queryRaw<OpenDependency[]>(openQuery(readable, trackerId, ticketId))
}

/** Of these numbers those of tickets that may be read. */
export async function numbersReadable(
  db: Tx,
  readable: Readable,
  { trackerId, numbers }: { trackerId: string; numbers: readonly number[] },
): Promise<readonly number[]> {
  const rows = await db.$queryRaw<{ number: number }[]>(sql`
    SELECT t.number FROM tracker_ticket t
    WHERE t.tracker_id = ${trackerId}::uuid AND t.number = ANY(${[...numbers]}::int[]) AND ${readable.each}`)
  return rows.map(({ number }) => number)
}

/** The same of several tickets, by their numbers. */
export async function openDependenciesAmong(
  db: Tx,
  readable: Readable,
  { trackerId, numbers }: { trackerId: string; numbers: readonly number[] },
): Promise<ReadonlyMap<number, readonly OpenDependency[]>> {
  const rows = await db.$queryRaw<(OpenDependency & { of: number })[]>(sql`
    SELECT w.number AS "of", t.number, ${readable.each} AS readable FROM tracker_ticket w
    JOIN tracker_dependency d ON d.tracker_id = w.tracker_id AND d.ticket_id = w.id
    JOIN tracker_ticket t ON t.tracker_id = d.tracker_id AND t.id = d.depends_on_id
    WHERE w.tracker_id = ${trackerId}::uuid AND w.number = ANY(${[...numbers]}::int[]) AND NOT t.closed AND NOT t.hidden ORDER BY t.number`)
  return Map.groupBy(rows, (row) => row.of)
}
