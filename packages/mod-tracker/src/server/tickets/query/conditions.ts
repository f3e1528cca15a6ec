import type { FieldTerm, NumberTerm, Operator } from '@guichet/domain/tickets/query/ast'
import { joinSql, sql, type Sql } from '@guichet/plugin-kit/sql'
import { VISITOR_ID } from '@guichet/plugin-kit/visitor'
import type { TicketField, TicketFlag } from '../../../contract/query-limits.ts'
import type { FormField } from '../../elements/form/form.ts'
import type { Readable } from '../../access.ts'
import { askedFor } from '../../raises/repository.ts'
import { unread } from '../unread-query.ts'
import { daysOf, stretchOf, today, type Clock } from './days.ts'
import { elementAlternatives } from './element-condition.ts'

export interface Asker extends Clock {
  readonly me: string
  /** Whether who watches a ticket is for them to know. */
  readonly seesWatchers: boolean
  /** The custom fields that they may ask about. */
  readonly fields: readonly FormField[]
  /** Whether what others ask to be made more urgent is for them to know. */
  readonly managesPriority: boolean
  /** What they may read of the tracker. */
  readonly readable: Readable
}

/** A term as a condition on `tracker_ticket t`, to which `tracker_seen s` is joined. What is not known of a ticket is not so. */
export function conditionOf(term: FieldTerm, asker: Asker): Sql {
  const condition = anyOf(alternatives(term, asker))
  return term.not ? sql`(${condition}) IS NOT TRUE` : condition
}

function alternatives(term: FieldTerm, asker: Asker): readonly Sql[] {
  switch (term.kind) {
    case 'state':
      return [among(sql`t.state`, term.values)]
    case 'flag':
      return term.values.map((flag) => FLAGS[flag as TicketFlag](asker))
    case 'person':
      return term.field === 'watcher'
        ? watchers(term.values, asker)
        : persons(PERSONS[term.field], idsIn(term.values, asker), term.values.includes('none'))
    case 'date':
      return term.field === 'due'
        ? term.values.map((date) => onDays(daysOf(term, date, asker)))
        : term.values.map((date) => within(DATES[term.field as keyof typeof DATES], stretchOf(term, date, asker)))
    case 'number':
      if (term.field === 'depends') return [dependsOn(numbered(term, sql`t.number`), asker)]
      return [numbered(term, sql`t.number`)]
    case 'element':
      return elementAlternatives(term, fieldOf(term.code, asker), asker)
  }
}

/** The parser knows no others. */
export function fieldOf(code: string, { fields }: Pick<Asker, 'fields'>): FormField {
  const field = fields.find((each) => each.code === code)
  if (field === undefined) throw new Error(`a query about ${code}, which is no field`)
  return field
}

const FLAGS = {
  open: () => sql`t.closed = FALSE`,
  closed: () => sql`t.closed = TRUE`,
  mine: ({ me }) => sql`t.reporter_id = ${me}::uuid`,
  assigned: ({ me }) => sql`t.assignee_id = ${me}::uuid`,
  watched: ({ me }) => watchedBy([me]),
  // Of a closed ticket it no longer matters.
  late: (asker) => sql`(t.closed = FALSE AND t.due_on < ${today(asker)}::date)`,
  unread: ({ readable }) => unread(readable),
  asked: ({ me, managesPriority }) => askedFor(managesPriority ? null : me),
} as const satisfies Record<TicketFlag, (asker: Asker) => Sql>

const PERSONS = {
  assignee: sql`t.assignee_id`,
  reporter: sql`t.reporter_id`,
} as const satisfies Partial<Record<TicketField, Sql>>

const DATES = {
  created: sql`t.created_at`,
  updated: sql`t.updated_at`,
  closed: sql`t.closed_at`,
} as const satisfies Partial<Record<TicketField, Sql>>

const SIGNS = { '<': sql`<`, '<=': sql`<=`, '>': sql`>`, '>=': sql`>=` } as const satisfies Record<Operator, Sql>

const numbered = ({ operator, values }: NumberTerm, column: Sql): Sql =>
  operator === null ? among(column, values) : sql`${column} ${SIGNS[operator]} ${values[0]}::int`

/** What depends on a ticket that may be read: on another, nothing depends for whoever asks. */
const dependsOn = (that: Sql, { readable }: Asker): Sql => sql`t.id IN (
  SELECT d.ticket_id FROM tracker_ticket t JOIN tracker_dependency d ON d.tracker_id = t.tracker_id AND d.depends_on_id = t.id
  WHERE ${readable.each} AND ${that})`

const idsIn = (values: readonly string[], { me }: Asker): readonly string[] =>
  values
    .filter((value) => value !== 'none')
    .map((value) => (value === 'me' ? me : value === 'visitor' ? VISITOR_ID : value))

const persons = (column: Sql, ids: readonly string[], nobody: boolean): readonly Sql[] => [
  ...(ids.length === 0 ? [] : [amongIds(column, ids)]),
  ...(nobody ? [sql`${column} IS NULL`] : []),
]

/** For who may not know who watches, nobody else does. */
function watchers(values: readonly string[], asker: Asker): readonly Sql[] {
  const known = idsIn(values, asker).filter((id) => asker.seesWatchers || id === asker.me)
  return [known.length === 0 ? sql`FALSE` : watchedBy(known)]
}

const watchedBy = (ids: readonly string[]): Sql => sql`EXISTS (
  SELECT FROM tracker_watch w WHERE w.tracker_id = t.tracker_id AND w.ticket_id = t.id AND ${amongIds(sql`w.user_id`, ids)})`

function amongIds(column: Sql, ids: readonly string[]): Sql {
  const [id, ...more] = ids.map((each) => sql`${each}::uuid`)
  return more.length === 0 ? sql`${column} = ${id}` : sql`${column} IN (${joinSql([id!, ...more])})`
}

/** One value is said with `=`, so that an index on it gives the order too. */
function among(column: Sql, [value, ...more]: readonly (string | number)[]): Sql {
  return more.length === 0 ? sql`${column} = ${value}` : sql`${column} IN (${joinSql([value, ...more])})`
}

function within(column: Sql, { from, to }: ReturnType<typeof stretchOf>): Sql {
  const bounds = [
    ...(from === null ? [] : [sql`${column} >= ${from}::timestamptz`]),
    ...(to === null ? [] : [sql`${column} < ${to}::timestamptz`]),
  ]
  return sql`(${joinSql(bounds, ' AND ')})`
}

function onDays({ operator, day }: ReturnType<typeof daysOf>): Sql {
  return sql`t.due_on ${operator === '=' ? sql`=` : SIGNS[operator]} ${day}::date`
}

function anyOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 1 ? conditions[0]! : sql`(${joinSql([...conditions], ' OR ')})`
}
