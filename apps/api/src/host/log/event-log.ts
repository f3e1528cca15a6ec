import { Prisma } from '@guichet/db/client'
import type { Db, Tx } from '@guichet/db/connect'
import type { Actor } from '@guichet/plugin-kit/host'
import type { Changes, LoggedEvent, NewEvent, PositionedEvent } from '@guichet/plugin-kit/event'

/**
 * Appends to the log, in the transaction of what it tells: one statement of one text, however many there are. Positions come later, from
 * the relay.
 */
export function eventRows(
  events: readonly NewEvent[],
  by: { actor: Actor | null; now: Date; newId: () => string },
): Prisma.Sql {
  const rows = events.map((event) => ({
    ...event,
    id: by.newId(),
    grantedBy: event.grantedBy ?? [],
    origin: event.origin ?? 'live',
    occurredAt: event.occurredAt ?? by.now,
    actorId: by.actor?.id ?? null,
    via: by.actor?.via ?? null,
    requestId: by.actor?.requestId ?? null,
    recordedAt: by.now,
  }))
  return Prisma.sql`
    INSERT INTO core_event (id, type, context_id, activity_id, subject_id, subject_version, actor_id, on_behalf_of_id, cause,
      workflow_version, granted_by, origin, changes, occurred_at, recorded_at, via, request_id)
    SELECT id, type, "contextId", "activityId", "subjectId", "subjectVersion", "actorId", "onBehalfOfId", cause,
      "workflowVersion", "grantedBy", origin, changes, "occurredAt", "recordedAt", via, "requestId"
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS e(id uuid, type text, "contextId" uuid, "activityId" uuid, "subjectId" uuid,
      "subjectVersion" int, "actorId" uuid, "onBehalfOfId" uuid, cause text, "workflowVersion" int, "grantedBy" text[], origin text,
      changes jsonb, "occurredAt" timestamptz, "recordedAt" timestamptz, via text, "requestId" text)`
}

/** One subject's events in order of its versions, by the unique index on (subject, version). */
export async function eventsOf(
  db: Db,
  subjectId: string,
  { after = 0, limit }: { after?: number; limit: number },
): Promise<LoggedEvent[]> {
  const rows = await db.event.findMany({
    where: { subjectId, subjectVersion: { gt: after } },
    orderBy: { subjectVersion: 'asc' },
    take: limit,
  })
  return rows.map(logged)
}

interface Story {
  /** What their types begin with. */
  readonly kind: string
  /** The event that the page comes after. */
  readonly after?: string | null
  readonly limit: number
}

/**
 * What happened to one subject, also what was no change of it, in the order of the log; what has no position yet comes last. A subject has
 * some hundred events, which its index finds and which are put in order for each page.
 */
export async function storyOf(db: Db, subjectId: string, { kind, after = null, limit }: Story): Promise<LoggedEvent[]> {
  const last = after === null ? null : await db.event.findFirst({ where: { id: after, subjectId } })
  if (after !== null && last === null) return []
  const unplaced = { position: null, ...(last?.position === null && { id: { gt: last.id } }) }
  const beyond =
    last === null ? {} : { OR: [unplaced, ...(last.position === null ? [] : [{ position: { gt: last.position } }])] }
  const rows = await db.event.findMany({
    where: { subjectId, type: { startsWith: kind }, ...beyond },
    orderBy: [{ position: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: limit,
  })
  return rows.map(logged)
}

/** These events, newest first by id. */
export async function eventsById(db: Db, ids: readonly string[]): Promise<LoggedEvent[]> {
  const rows = await db.event.findMany({ where: { id: { in: [...ids] } }, orderBy: { id: 'desc' } })
  return rows.map(logged)
}

interface Stretch {
  readonly after: number
  /** The last position wanted, if there is one. */
  readonly upTo?: number
  readonly limit: number
}

/**
 * The log in its one order, which has no gap: the relay gives positions to what has committed, so whoever has read up to a position has
 * read everything up to it.
 */
export async function eventsAfter(db: Tx, { after, upTo, limit }: Stretch): Promise<PositionedEvent[]> {
  const rows = await db.event.findMany({
    where: { position: { gt: after, ...(upTo !== undefined && { lte: upTo }) } },
    orderBy: { position: 'asc' },
    take: limit,
  })
  return rows.map((row) => ({ ...logged(row), position: Number(row.position) }))
}

/** The last position given. */
export async function headOf(db: Tx): Promise<number> {
  const { position } = await db.logHead.findUniqueOrThrow({ where: { id: 1 }, select: { position: true } })
  return Number(position)
}

function logged(row: Prisma.EventGetPayload<Record<never, never>>): LoggedEvent {
  return {
    id: row.id,
    type: row.type,
    contextId: row.contextId,
    activityId: row.activityId,
    subjectId: row.subjectId,
    subjectVersion: row.subjectVersion,
    actorId: row.actorId,
    onBehalfOfId: row.onBehalfOfId,
    cause: row.cause,
    workflowVersion: row.workflowVersion,
    grantedBy: row.grantedBy,
    origin: row.origin as LoggedEvent['origin'],
    changes: row.changes as unknown as Changes,
    occurredAt: row.occurredAt,
  }
}
