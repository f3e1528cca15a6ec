import { joinSql, noSql, plannedAnew, sql, type Sql } from '@guichet/plugin-kit/sql'
import type { Readable } from '../access.ts'
import type { FormField } from '../elements/form/form.ts'
import { columnsFor } from './list-columns.ts'
import { all, type ListFilters } from './list-filters.ts'
import type { After } from './list-order.ts'
import { seenBy } from './unread-query.ts'

/** A list in the order of a custom field, of the tickets in which it is filled in. */
export interface ElementOrder {
  readonly field: FormField
  readonly descending: boolean
}

interface Asked extends ListFilters {
  readonly element: ElementOrder
}

/**
 * One page in the order of a field's values, which the index on them gives. Of several options a ticket goes by the first. Options are in their own
 * order, which no index knows: a page is taken of each, and of these the first rows.
 */
export function elementOrderQuery(readable: Readable, filters: Asked, matching: readonly Sql[], limit: Sql): Sql {
  const { element, me, seen, after, trackerId } = filters
  const { field, descending } = element
  const direction = descending ? sql`DESC` : noSql
  const asSeen = seen ? seenBy(me) : noSql
  const valued = sql`o.tracker_id = ${trackerId}::uuid AND o.element_id = ${field.elementId}::uuid AND o.ordinal = 0`
  const page = (condition: Sql, by: Sql) => sql`
    SELECT t.*, o.key AS "orderKey" FROM tracker_value o JOIN tracker_ticket t ON t.tracker_id = o.tracker_id AND t.id = o.ticket_id ${asSeen}
    WHERE ${all(valued, ...matching, condition)} ORDER BY ${by} ${limit}`
  const inOrder = sql`o.key ${direction}, o.ticket_id ${direction}`
  if (field.rules.kind !== 'options') {
    const start = after === null ? noSql : beyond(sql`o.key`, sql`o.ticket_id`, after, descending)
    return shown(readable, page(start, inOrder), sql`t."orderKey" ${direction}, t.id ${direction}`, me, limit)
  }
  const codes = codesFrom(field, descending, after)
  if (codes.length === 0) return shown(readable, page(sql`FALSE`, inOrder), sql`t.id`, me, limit)
  const rest = sql`o.key = p.code ${after === null ? noSql : sql`AND (p.at > 1 OR ${idBeyond(sql`o.ticket_id`, after, descending)})`}`
  const pages = sql`SELECT t.*, p.at FROM unnest(${codes}::text[]) WITH ORDINALITY AS p(code, at)
    CROSS JOIN LATERAL (${page(rest, sql`o.ticket_id ${direction}`)}) t`
  return shown(readable, pages, sql`t.at, t.id ${direction}`, me, limit)
}

const shown = (readable: Readable, from: Sql, by: Sql, me: string, limit: Sql): Sql => sql`
  SELECT ${plannedAnew} ${columnsFor(readable)}, t."orderKey" FROM (${from}) t JOIN tracker k ON k.id = t.tracker_id ${seenBy(me)} ORDER BY ${by} ${limit}`

/** From the option on at which the page begins; an option that is no more begins nothing. */
function codesFrom({ options }: FormField, descending: boolean, after: After | null): string[] {
  const codes = options.map(({ code }) => code)
  const ordered = descending ? codes.toReversed() : codes
  if (after === null) return ordered
  const at = ordered.indexOf(String(after[0]))
  return at === -1 ? [] : ordered.slice(at)
}

const beyond = (key: Sql, id: Sql, [value, last]: After, descending: boolean): Sql =>
  sql`(${key}, ${id}) ${descending ? sql`<` : sql`>`} (${value}, ${last}::uuid)`

const idBeyond = (id: Sql, [, last]: After, descending: boolean): Sql =>
  sql`${id} ${descending ? sql`<` : sql`>`} ${last}::uuid`

/** Of a ticket `t`, as text: what it is ordered by where its tickets are gathered first. */
export function placeOf({ field }: ElementOrder, trackerId: string): Sql {
  const key = sql`(SELECT o.key FROM tracker_value o WHERE o.tracker_id = ${trackerId}::uuid AND o.ticket_id = t.id
    AND o.element_id = ${field.elementId}::uuid AND o.ordinal = 0)`
  if (field.rules.kind !== 'options' || field.options.length === 0) return key
  const whens = field.options.map(({ code }, at) => sql`WHEN ${code} THEN ${String(at).padStart(3, '0')}`)
  return sql`(CASE ${key} ${joinSql(whens, ' ')} END)`
}
