import { ALL_EVENTS } from '@guichet/domain/tickets/watch-events'
import type { TicketState } from '@guichet/domain/tickets/states'
import type { Tx } from '@guichet/plugin-kit/host'
import type { Keyset } from '@guichet/plugin-kit/paging'
import { noSql, sql, type Sql } from '@guichet/plugin-kit/sql'
import type { Readable } from '../access.ts'
import { preferredEvents } from './preferred-events.ts'

interface OfTicket {
  readonly trackerId: string
  readonly ticketId: string
}

interface InTracker {
  readonly trackerId: string
  readonly userId: string
}

interface NewWatch {
  readonly userId: string
  readonly createdAt: Date
}

/** For the events that its owner prefers. False: they watch already, and go on watching what they chose. */
export async function insertWatch(tx: Tx, of: OfTicket, { userId, createdAt }: NewWatch): Promise<boolean> {
  const tracker = sql`${of.trackerId}::uuid`
  const owner = sql`${userId}::uuid`
  const count = await tx.$executeRaw(sql`
    INSERT INTO tracker_watch (tracker_id, ticket_id, user_id, events, created_at)
    VALUES (${tracker}, ${of.ticketId}::uuid, ${owner}, ${preferredEvents(tracker, owner)}, ${createdAt}::timestamptz)
    ON CONFLICT (tracker_id, ticket_id, user_id) DO NOTHING`)
  return count === 1
}

/** A watch for these events, whether or not there was one. */
export async function setWatchEvents(tx: Tx, of: OfTicket, watch: NewWatch, events: number): Promise<void> {
  const key = { ...of, userId: watch.userId }
  await tx.trackerWatch.upsert({
    where: { trackerId_ticketId_userId: key },
    create: { ...of, ...watch, events },
    // What one has chosen oneself is one's own, whatever brought it.
    update: { events, mergedFromId: null },
    select: { events: true },
  })
}

/** False: they did not watch it. */
export async function deleteWatch(tx: Tx, of: OfTicket, userId: string): Promise<boolean> {
  const { count } = await tx.trackerWatch.deleteMany({ where: { ...of, userId } })
  return count === 1
}

/** Some of somebody's watches: how many there were, up to `limit`. */
export function deleteSomeWatches(tx: Tx, { trackerId, userId }: InTracker, limit: number): Promise<number> {
  return tx.$executeRaw(sql`
    DELETE FROM tracker_watch w WHERE w.tracker_id = ${trackerId}::uuid AND w.user_id = ${userId}::uuid AND w.ticket_id IN (
      SELECT s.ticket_id FROM tracker_watch s WHERE s.tracker_id = ${trackerId}::uuid AND s.user_id = ${userId}::uuid LIMIT ${limit})`)
}

export function countWatches(db: Tx, of: OfTicket): Promise<number> {
  return db.trackerWatch.count({ where: of })
}

/** The mask of somebody's watch; null: they do not watch it. */
export async function watchEventsOf(db: Tx, of: OfTicket, userId: string): Promise<number | null> {
  const watch = await db.trackerWatch.findUnique({
    where: { trackerId_ticketId_userId: { ...of, userId } },
    select: { events: true },
  })
  return watch?.events ?? null
}

/** Which of these watch it. */
export async function watchersAmong(db: Tx, of: OfTicket, people: readonly string[]): Promise<string[]> {
  const rows = await db.trackerWatch.findMany({
    where: { ...of, userId: { in: [...people] } },
    select: { userId: true },
  })
  return rows.map(({ userId }) => userId)
}

/** Ids of those who have watched longest, by the index on the ticket. */
export async function firstWatchers(db: Tx, of: OfTicket, limit: number): Promise<string[]> {
  const rows = await db.trackerWatch.findMany({
    where: of,
    select: { userId: true },
    orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
    take: limit,
  })
  return rows.map(({ userId }) => userId)
}

export interface WatchedRow {
  readonly id: string
  readonly number: number
  readonly prefix: string
  readonly summary: string
  readonly state: TicketState
  readonly closed: boolean
  readonly reporterId: string
  readonly assigneeId: string | null
  readonly events: number
  readonly since: Date
}

/** Somebody's watches in the order of an index: ids of tickets grow with time, so the latest ticket comes first. */
export function watchedQuery(
  readable: Readable,
  { trackerId, userId }: InTracker,
  { after, limit }: Keyset<string>,
): Sql {
  const beyond = after === null ? noSql : sql`AND w.ticket_id < ${after}::uuid`
  return sql`
    SELECT t.id, t.number, k.prefix, t.summary, t.state, t.closed, t.reporter_id AS "reporterId", t.assignee_id AS "assigneeId",
      w.events, w.created_at AS since
    FROM tracker_watch w
    JOIN tracker_ticket t ON t.tracker_id = w.tracker_id AND t.id = w.ticket_id
    JOIN tracker k ON k.id = w.tracker_id
    WHERE w.tracker_id = ${trackerId}::uuid AND w.user_id = ${userId}::uuid ${beyond} AND ${readable.each}
    ORDER BY w.ticket_id DESC LIMIT ${limit}`
}

export function listWatched(db: Tx, readable: Readable, of: InTracker, page: Keyset<string>): Promise<WatchedRow[]> {
  return db.$queryRaw<WatchedRow[]>(watchedQuery(readable, of, page))
}

/** The mask that somebody's new watches begin with. */
export async function findPreferredEvents(db: Tx, of: InTracker): Promise<number> {
  const { trackerId, userId } = of
  const row = await db.trackerPreference.findUnique({ where: { trackerId_userId: { trackerId, userId } } })
  return row?.watchEvents ?? ALL_EVENTS
}

export async function setPreferredEvents(tx: Tx, { trackerId, userId }: InTracker, watchEvents: number): Promise<void> {
  await tx.trackerPreference.upsert({
    where: { trackerId_userId: { trackerId, userId } },
    create: { trackerId, userId, watchEvents },
    update: { watchEvents },
    select: { userId: true },
  })
}
