import { canReadOthersTickets } from '@guichet/domain/tickets/permissions'
import { sql, type Sql } from '@guichet/plugin-kit/sql'
import type { Visit } from './visit.ts'

/**
 * What somebody may read of a tracker's tickets, as conditions on `tracker_ticket t`. Every query of tickets carries one of the two;
 * they mean the same (access.test.ts), and suit different plans.
 */
export interface Readable {
  /** Asked of each row: for a query that looks at few rows already, by number or by person. */
  readonly each: Sql
  /** The set of a person's tickets, gathered by index: for a query that would else go through the whole tracker. */
  readonly among: Sql
  /** Whether that is every ticket there. */
  readonly all: boolean
}

/** The one choke point (domain.md, Who may do what): seeissues, and all of them, or those one reported, works on or watches. */
export function readableBy({ activity, actor, can }: Pick<Visit, 'activity' | 'actor' | 'can'>): Readable {
  const inTracker = sql`t.tracker_id = ${activity.id}::uuid`
  if (!can('mod/tracker:seeissues')) return both(sql`${inTracker} AND FALSE`, false)
  if (canReadOthersTickets(can)) return both(inTracker, true)
  const tracker = sql`${activity.id}::uuid`
  const me = sql`${actor.id}::uuid`
  return {
    each: sql`${inTracker} AND (t.reporter_id = ${me} OR t.assignee_id = ${me} OR EXISTS (
      SELECT FROM tracker_watch w WHERE w.tracker_id = t.tracker_id AND w.ticket_id = t.id AND w.user_id = ${me}))`,
    among: sql`${inTracker} AND t.id IN (
      SELECT mine.id FROM tracker_ticket mine WHERE mine.tracker_id = ${tracker} AND mine.reporter_id = ${me}
      UNION SELECT work.id FROM tracker_ticket work WHERE work.tracker_id = ${tracker} AND work.assignee_id = ${me}
      UNION SELECT w.ticket_id FROM tracker_watch w WHERE w.tracker_id = ${tracker} AND w.user_id = ${me})`,
    all: false,
  }
}

const both = (condition: Sql, all: boolean): Readable => ({ each: condition, among: condition, all })
