import type { Query } from '@guichet/domain/tickets/query/ast'
import type { Db } from '@guichet/plugin-kit/host'
import { joinSql, sql, type Sql } from '@guichet/plugin-kit/sql'
import { fieldOf, type Asker } from './query/conditions.ts'
import { matchesOf } from './query/element-condition.ts'
import type { Filters } from './query/filters.ts'

/** So many tickets are gathered and put in order; of a value that more have, the list is walked until a page of them has been met. */
const FEW = 1_000
/** So many terms are tried: each costs a look at the index. */
const TRIED = 4

/** A list that asks for custom fields, by the tickets that have what it asks for where these are few. */
export async function narrowed(db: Db, filters: Filters, query: Query, asker: Asker): Promise<Filters> {
  const terms = query.filter((term) => term.kind === 'element')
  for (const term of terms.slice(0, TRIED)) {
    const matching = matchesOf(term, fieldOf(term.code, asker), asker)
    if (matching === null) continue
    const found = await db.$queryRaw<{ id: string }[]>(matchesQuery(filters.trackerId, matching))
    if (found.length > FEW) continue
    const ids = [...new Set(found.map(({ id }) => id))]
    return { ...filters, conditions: [...filters.conditions, sql`t.id = ANY(${ids}::uuid[])`], own: true }
  }
  return filters
}

/** In the order of the index, so that no more of it is read than that. */
export const matchesQuery = (trackerId: string, matching: readonly Sql[]): Sql => {
  const stretches = matching.map(
    (each) => sql`(SELECT v.ticket_id AS id FROM tracker_value v WHERE v.tracker_id = ${trackerId}::uuid AND ${each}
      ORDER BY v.key, v.ticket_id LIMIT ${FEW + 1})`,
  )
  return sql`SELECT id FROM (${joinSql(stretches, ' UNION ALL ')}) AS found LIMIT ${FEW + 1}`
}
