import type { TicketState } from '../states.ts'
import type { ElementKind, ElementOption } from '../elements/rules.ts'
import type { QueryDate } from './ast.ts'

/** Every field of the language (domain.md, The query language), by what its values are. */
const KINDS = {
  state: 'state',
  is: 'flag',
  assignee: 'person',
  reporter: 'person',
  watcher: 'person',
  created: 'date',
  updated: 'date',
  closed: 'date',
  due: 'date',
  priority: 'number',
  number: 'number',
  depends: 'number',
  sort: 'sort',
} as const

export type QueryField = keyof typeof KINDS
export type FieldKind = (typeof KINDS)[QueryField]

type FieldsOf<K extends FieldKind> = { [F in QueryField]: (typeof KINDS)[F] extends K ? F : never }[QueryField]
export type PersonField = FieldsOf<'person'>
export type DateField = FieldsOf<'date'>
export type NumberField = FieldsOf<'number'>

export type Flag = 'open' | 'closed' | 'mine' | 'assigned' | 'watched' | 'late' | 'unread' | 'asked'
/** The ticket's own; a custom field is `element.code`. */
export type SortKey = 'updated' | 'created' | 'closed' | 'due' | 'priority' | 'number'
export type ElementSortKey = `element.${string}`

export const kindOf = <F extends QueryField>(field: F): (typeof KINDS)[F] => KINDS[field]

/** What a value of each kind becomes. */
export interface ValueOf {
  readonly state: TicketState
  readonly flag: Flag
  readonly person: string
  readonly date: QueryDate
  readonly number: number
  readonly element: string
}

/** A custom field to ask about, and to order by. */
export interface ElementScope {
  readonly code: string
  readonly kind: ElementKind
  /** Known by code, or by label as people write it. */
  readonly options: readonly Pick<ElementOption, 'code' | 'label'>[]
}

/** What there is to ask about, where a query is asked. What is not named here is unknown, whatever the language has. */
export interface QueryScope {
  readonly fields: readonly QueryField[]
  readonly flags: readonly Flag[]
  readonly sorts: readonly SortKey[]
  /** Person fields that nobody may be the value of: `assignee:none`. */
  readonly nobody: readonly PersonField[]
  /** Custom fields, asked for as `element.code`. */
  readonly elements?: readonly ElementScope[]
  /** The language's word for a word of the person's language, as « état » for `state`; undefined when it is none. */
  readonly translate?: (of: FieldKind | 'field', word: string) => string | undefined
}
