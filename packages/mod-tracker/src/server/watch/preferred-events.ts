import { ALL_EVENTS } from '@guichet/domain/tickets/watch-events'
import { sql, type Sql } from '@guichet/plugin-kit/sql'

/** The mask that a new watch of somebody begins with: the one they prefer there, or all. Both are SQL expressions. */
export const preferredEvents = (trackerId: Sql, userId: Sql): Sql => sql`COALESCE((
  SELECT f.watch_events FROM tracker_preference f WHERE f.tracker_id = ${trackerId} AND f.user_id = ${userId}), ${ALL_EVENTS}::int)`
