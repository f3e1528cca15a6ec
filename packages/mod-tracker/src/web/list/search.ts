import type { Query, Term } from '@guichet/domain/tickets/query/ast'
import { printQuery } from '@guichet/domain/tickets/query/print'
import type { CallInput } from '@guichet/plugin-kit/client'
import type { ticketsContract } from '../../contract/tickets.ts'
import { GROUPINGS, type Grouping } from '../../contract/view-words.ts'
import { saysOpenness } from './query/terms.ts'

/** A tab of the list. `closed` is every closed ticket one may read; the others hold open ones. */
export const TABS = ['mine', 'work', 'all', 'closed'] as const
export type Tab = (typeof TABS)[number]

/** In the place of a saved view: what the address asks, and nothing with it. */
export const ASKED = 'asked'

/** What a list's address says. */
export interface ListSearch {
  /** Null: the tab that opens first for the person, unless there is a `view`. */
  readonly tab: Tab | null
  /** The id of a saved view, or `asked`. */
  readonly view: string | null
  /** In the query language. Null: nothing; of a saved view, as the view says. */
  readonly q: string | null
  /** As the view says, or as usual, when they are null. */
  readonly columns: readonly string[] | null
  readonly group: Grouping | null
}

/** What the API is asked, but for the page. */
export type ListQuery = Omit<
  NonNullable<CallInput<(typeof ticketsContract)['operations']['list']>['query']>,
  'limit' | 'cursor'
>

const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/
const COLUMNS = /^[a-z][\w.-]*(?:,[a-z][\w.-]*)*$/

/** Reads an address, of which a value is a string or several. What is not known is passed over; a faulty query is kept, for the bar to say so. */
export function parseSearch(raw: Readonly<Record<string, unknown>>): ListSearch {
  const said = (name: string) => (typeof raw[name] === 'string' ? raw[name].trim() : null)
  const view = said('view') ?? ''
  const isSaved = ID.test(view)
  const [q, columns] = [said('q'), said('columns')]
  return {
    tab: TABS.find((tab) => tab === view) ?? null,
    view: isSaved || view === ASKED ? view : null,
    // A saved view may be asked for nothing at all.
    q: q === '' && !isSaved ? null : q,
    columns: columns === '' ? [] : columns !== null && COLUMNS.test(columns) ? columns.split(',') : null,
    group: groupingIn(said('group')),
  }
}

function groupingIn(said: string | null): Grouping | null {
  if (said?.startsWith('element.')) return said as Grouping
  return GROUPINGS.find((grouping) => grouping === said) ?? null
}

/** Writes an address: the inverse of `parseSearch`. What is as usual is left out, so that a plain list has a plain address. */
export function printSearch({ tab, view, q, columns, group }: ListSearch): Record<string, string | undefined> {
  return {
    view: tab ?? view ?? undefined,
    q: q === null || (q === '' && (view === null || view === ASKED)) ? undefined : q,
    columns: columns?.join(','),
    group: group ?? undefined,
  }
}

export const PLAIN: ListSearch = { tab: null, view: null, q: null, columns: null, group: null }

const TAB_TERMS = {
  mine: [{ kind: 'flag', field: 'is', not: false, values: ['mine'] }],
  work: [{ kind: 'flag', field: 'is', not: false, values: ['assigned'] }],
  all: [],
  closed: [],
} as const satisfies Record<Tab, Query>

/** Whose days a query means. */
const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()

/** What a tab is of, and what is asked of it. A query may say itself whether it means open or closed tickets. */
export function termsIn(terms: Query, tab: Tab | null): Query {
  if (tab === null) return terms
  const openness = { kind: 'flag', field: 'is', not: false, values: [tab === 'closed' ? 'closed' : 'open'] } as const
  return [...TAB_TERMS[tab], ...(saysOpenness(terms) ? [] : [openness]), ...terms]
}

/** The same of a board, of which the columns say what is open. */
export function termsOnBoard(terms: Query, tab: Tab | null): Query {
  return tab === null || tab === 'closed' ? termsIn(terms, tab) : [...TAB_TERMS[tab], ...terms]
}

/** As the API is asked; where one is matters only to what is another thing on another day. */
export function asQuery(terms: Query): ListQuery {
  return { q: printQuery(terms), ...(terms.some(dependsOnDay) && { timeZone }) }
}

const dependsOnDay = (term: Term): boolean =>
  term.kind === 'date' || term.kind === 'element' || (term.kind === 'flag' && term.values.includes('late'))

export const toQuery = (terms: Query, tab: Tab | null): ListQuery => asQuery(termsIn(terms, tab))
