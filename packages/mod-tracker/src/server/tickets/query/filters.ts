import type { Query, SortTerm, Term } from '@guichet/domain/tickets/query/ast'
import type { ElementSortKey } from '@guichet/domain/tickets/query/fields'
import { sql, type Sql } from '@guichet/plugin-kit/sql'
import type { TicketSortKey } from '../../../contract/query-limits.ts'
import { codeOf } from '../../elements/values/events.ts'
import type { ElementOrder } from '../element-order.ts'
import { conditionOf, fieldOf, type Asker } from './conditions.ts'
import { wordsOf, type Words } from './words.ts'

/** The order of a list: how well it matches, or a field, `-` for the highest first. */
export type FixedOrder = 'relevance' | TicketSortKey | `-${TicketSortKey}`
export type TicketOrder = FixedOrder | ElementSortKey | `-${ElementSortKey}`

/** A query as what the list asks of the database. */
export interface Filters {
  readonly me: string
  /** Conditions on `tracker_ticket t` and `tracker_seen s`. */
  readonly conditions: readonly Sql[]
  readonly words: Words | null
  readonly order: TicketOrder
  /** The custom field that is the order. */
  readonly element: ElementOrder | null
  readonly trackerId: string
  /** Whether a condition asks what one has seen. */
  readonly seen: boolean
  /** Only tickets that one reported or works on, or that were gathered: few enough to ask of each whether one may read it. */
  readonly own: boolean
}

export function filtersOf(query: Query, asker: Asker, trackerId: string): Filters {
  const words = wordsOf(query, trackerId)
  const sort = query.find((term) => term.kind === 'sort')
  return {
    me: asker.me,
    conditions: query.flatMap((term) => conditionFrom(term, asker)),
    words,
    trackerId,
    seen: query.some((term) => term.kind === 'flag' && term.values.includes('unread')),
    order: orderOf(sort, words),
    element: elementOrderOf(sort, asker),
    own: query.some((term) => isOwn(term, asker.me)),
  }
}

/** As asked; else the best match first where there are words to match, and the latest first where there are none. */
function conditionFrom(term: Term, asker: Asker): readonly Sql[] {
  if (term.kind === 'word' || term.kind === 'phrase') return []
  if (term.kind !== 'sort') return [conditionOf(term, asker)]
  switch (term.by) {
    // What is open has no place in the order in which tickets were closed, what is closed none in the stack, what has no such day none by it.
    case 'closed':
      return [sql`t.closed_at IS NOT NULL`]
    case 'priority':
      return [sql`t.rank IS NOT NULL`]
    case 'due':
      return [sql`t.due_on IS NOT NULL`]
    default:
      return []
  }
}

function orderOf(sort: SortTerm | undefined, words: Words | null): TicketOrder {
  if (sort !== undefined) return `${sort.descending ? '-' : ''}${sort.by}`
  return words === null || words.wanted.length === 0 ? '-updated' : 'relevance'
}

function elementOrderOf(sort: SortTerm | undefined, asker: Asker): ElementOrder | null {
  const code = sort === undefined ? null : codeOf(sort.by)
  return code === null ? null : { field: fieldOf(code, asker), descending: sort!.descending }
}

function isOwn(term: Term, me: string): boolean {
  if (term.kind === 'flag') return !term.not && term.values.every((flag) => flag === 'mine' || flag === 'assigned')
  return term.kind === 'person' && !term.not && term.values.every((value) => value === 'me' || value === me)
}
