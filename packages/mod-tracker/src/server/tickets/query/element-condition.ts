import type { ElementTerm, Operator } from '@guichet/domain/tickets/query/ast'
import { dayOf, parseDate } from '@guichet/domain/tickets/query/date'
import { joinSql, noSql, sql, type Sql } from '@guichet/plugin-kit/sql'
import type { FormField } from '../../elements/form/form.ts'
import { keyOf } from '../../elements/values/key.ts'
import { dayIn } from '../../zone.ts'
import type { Clock } from './days.ts'

interface Asking extends Clock {
  readonly me: string
}

// Of each ticket it is asked by its key; OFFSET 0 keeps PostgreSQL from gathering all that have a value, of which it does not know how many there are:
// keys of all fields are one column to it. What is rare is gathered first (element-matches.ts).

/** A term about a custom field as conditions on `tracker_ticket t`, of which one has to hold. */
export function elementAlternatives(term: ElementTerm, field: FormField, asking: Asking): readonly Sql[] {
  const sought = term.values.filter((value) => value !== 'none')
  const has = (condition: Sql) => sql`EXISTS (SELECT FROM tracker_value v WHERE ${of(field)} ${condition} OFFSET 0)`
  return [
    ...(sought.length === 0 ? [] : [has(sql`AND ${compared(term.operator, sought, field, asking)}`)]),
    ...(sought.length < term.values.length ? [sql`NOT ${has(noSql)}`] : []),
  ]
}

/** The tickets that a term is true of, as stretches of `tracker_value v` by its index; null: it is also true of those that have none. */
export function matchesOf(term: ElementTerm, field: FormField, asking: Asking): readonly Sql[] | null {
  if (term.not || term.values.includes('none')) return null
  const stretches = comparisons(term.operator, term.values, field, asking)
  return stretches.map((stretch) => sql`v.element_id = ${field.elementId}::uuid AND ${stretch}`)
}

const of = ({ elementId }: FormField): Sql =>
  sql`v.tracker_id = t.tracker_id AND v.ticket_id = t.id AND v.element_id = ${elementId}::uuid`

const SIGNS = { '<': sql`<`, '<=': sql`<=`, '>': sql`>`, '>=': sql`>=` } as const satisfies Record<Operator, Sql>

const compared = (...asked: Parameters<typeof comparisons>): Sql =>
  sql`(${joinSql([...comparisons(...asked)], ' OR ')})`

function comparisons(
  operator: Operator | null,
  values: readonly string[],
  field: FormField,
  asking: Asking,
): readonly Sql[] {
  return values.map((value) => {
    // Of a relative day without a sign, as of the ticket's own: since.
    const since = operator === null && field.rules.kind === 'date' && parseDate(value)?.kind === 'ago'
    const sign = operator === null ? (since ? SIGNS['>='] : sql`=`) : SIGNS[operator]
    return sql`v.key ${sign} ${keyIn(value, field, asking)}`
  })
}

function keyIn(value: string, { rules: { kind } }: FormField, { now, timeZone, me }: Asking): string {
  switch (kind) {
    case 'date':
      return dayOf(parseDate(value)!, dayIn(now, timeZone))
    case 'person':
      return value === 'me' ? me : value
    case 'text':
    case 'number':
    case 'options':
    case 'files':
      return keyOf(kind, value)
  }
}
