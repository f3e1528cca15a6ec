import { mayDo } from '@guichet/domain/tickets/operations'
import { canReadOthersTickets } from '@guichet/domain/tickets/permissions'
import { noSql, sql, type Sql } from '@guichet/plugin-kit/sql'
import type { Doer } from './caller.ts'

/**
 * What somebody may read of a tracker's tickets, as conditions on `tracker_ticket t`. Every query of tickets carries one of the two;
 * they mean the same (access.test.ts), and suit different plans.
 */
export interface Readable {
  /** Asked of each row: for a query that looks at few rows already, by number or by person. */
  readonly each: Sql
  /** The set of a person's tickets, gathered by index: for a query that would else go through the whole tracker. */
  readonly among: Sql
  /** The ids of that set, for a query that goes through it alone; null where it is all of them, or none. */
  readonly own: Sql | null
  /** Whether that is every ticket there. */
  readonly all: boolean
  /** Of what is said about these tickets: a condition on `tracker_comment c`, which every query of comments carries. */
  readonly said: Sql
  /** Of what is in custom fields: a condition on `tracker_value v`, of the texts that are theirs to see. */
  readonly filled: Sql
  /** Whether that is internal notes too. */
  readonly notes: boolean
  /** Whether what is in private fields is theirs to see. */
  readonly privateFields: boolean
}

type Reader = Pick<Doer, 'activity' | 'actor' | 'can' | 'observes'>

/**
 * The one choke point (domain.md, Who may do what): seeissues, and all of them, or those one reported, works on or watches, and those that somebody reported whom one observes. What is deleted, or merged
 * into another, is nobody's to read.
 */
export const readableBy = (reader: Reader): Readable => readable(reader, sql`NOT t.hidden`)

/** Of those that are out of sight, which the reader would read: who had them before their eyes is told that they have gone. */
export const hiddenFrom = (reader: Reader): Readable => readable(reader, sql`t.hidden`)

function readable({ activity, actor, can, observes = [] }: Reader, sight: Sql): Readable {
  const inTracker = sql`t.tracker_id = ${activity.id}::uuid AND ${sight}`
  const notes = mayDo('internalNotes', can)
  const privateFields = mayDo('seePrivateFields', can)
  const besides = {
    notes,
    said: notes ? sql`TRUE` : sql`c.kind = 'public'`,
    filled: sql`v.element_id IN (SELECT f.element_id FROM tracker_field f JOIN tracker_element e ON e.id = f.element_id
      WHERE f.tracker_id = ${activity.id}::uuid AND e.rules->>'kind' = 'text' ${privateFields ? noSql : sql`AND NOT f.private`})`,
    privateFields,
  }
  if (!can('mod/tracker:seeissues')) return both(sql`${inTracker} AND FALSE`, { all: false, ...besides })
  if (canReadOthersTickets(can)) return both(inTracker, { all: true, ...besides })
  if (actor === null) return both(sql`${inTracker} AND FALSE`, { all: false, ...besides })
  const tracker = sql`${activity.id}::uuid`
  const me = sql`${actor.id}::uuid`
  const own = sql`
      SELECT mine.id FROM tracker_ticket mine WHERE mine.tracker_id = ${tracker} AND mine.reporter_id = ${me}
      UNION SELECT work.id FROM tracker_ticket work WHERE work.tracker_id = ${tracker} AND work.assignee_id = ${me}
      UNION SELECT w.ticket_id FROM tracker_watch w WHERE w.tracker_id = ${tracker} AND w.user_id = ${me}
      ${observes.length === 0 ? noSql : sql`UNION SELECT o.id FROM tracker_ticket o WHERE o.tracker_id = ${tracker} AND o.reporter_id = ANY(${[...observes]}::uuid[])`}`
  const observed = observes.length === 0 ? noSql : sql`OR t.reporter_id = ANY(${[...observes]}::uuid[])`
  return {
    each: sql`${inTracker} AND (t.reporter_id = ${me} OR t.assignee_id = ${me} OR EXISTS (
      SELECT FROM tracker_watch w WHERE w.tracker_id = t.tracker_id AND w.ticket_id = t.id AND w.user_id = ${me}) ${observed})`,
    among: sql`${inTracker} AND t.id IN (${own})`,
    own,
    all: false,
    ...besides,
  }
}

const both = (
  condition: Sql,
  what: Pick<Readable, 'all' | 'said' | 'filled' | 'notes' | 'privateFields'>,
): Readable => ({
  each: condition,
  among: condition,
  own: null,
  ...what,
})
