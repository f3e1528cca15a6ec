import { sql, type Sql } from '@guichet/plugin-kit/sql'
import type { Readable } from '../access.ts'
import { commentCount, unread } from './unread-query.ts'

/** As it is written, whatever the time zone of whoever reads it. */
export const dueOn = sql`to_char(t.due_on, 'YYYY-MM-DD') AS "dueOn"`

/** What a list shows of `tracker_ticket t`, with `tracker k` and `tracker_seen s` joined to it. Names of people are the caller's. */
export const columnsFor = (
  readable: Readable,
): Sql => sql`t.id, t.number, k.prefix, t.summary, t.state, t.closed, t.rank, t.version,
  t.reporter_id AS "reporterId", t.assignee_id AS "assigneeId", t.created_at AS "createdAt", t.updated_at AS "updatedAt",
  t.closed_at AS "closedAt", ${dueOn},
  t.state_changed_at AS "stateChangedAt", ${commentCount(readable)} AS "commentCount", ${unread(readable)} AS unread,
  k.form_version AS "formVersion"`
