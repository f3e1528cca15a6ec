import { parseQuery } from '@guichet/domain/tickets/query/parse'
import type { Sql } from '@guichet/plugin-kit/sql'
import { TICKET_QUERY } from '../../contract/query-limits.ts'
import { readableBy } from '../access.ts'
import { listQuery } from '../tickets/list-query.ts'
import { filtersOf } from '../tickets/query/filters.ts'

/** The statement that finds what somebody who reads a whole tracker searches there: the bench's floor says the same. */
export function searchStatement(tracker: string, me: string, q: string, limit: number): Sql {
  const parsed = parseQuery(q, TICKET_QUERY)
  if (!parsed.ok) throw new Error(`no query: ${q}`)
  const readable = readableBy({
    actor: { id: me, via: 'session' },
    activity: { id: tracker, component: 'mod_tracker', name: '', path: [] },
    can: () => true,
  })
  const asker = {
    me,
    seesWatchers: true,
    managesPriority: true,
    readable,
    now: new Date(),
    timeZone: 'UTC',
    fields: [],
  }
  return listQuery(readable, { ...filtersOf(parsed.value, asker, tracker), after: null, limit })
}
