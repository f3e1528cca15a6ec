import type { Query } from '@guichet/domain/tickets/query/ast'
import { printQuery } from '@guichet/domain/tickets/query/print'
import type { CallInput } from '@guichet/plugin-kit/client'
import type { ticketsContract } from '../../contract/tickets.ts'
import { saysOpenness } from './query/terms.ts'

/** A tab of the list. `closed` is every closed ticket one may read; the others hold open ones. */
export const TABS = ['mine', 'work', 'all', 'closed'] as const
export type Tab = (typeof TABS)[number]

/** What a list's address says: which tab, and what is asked of it in the query language. */
export interface ListSearch {
  /** Null: the tab that opens first for the person. */
  readonly tab: Tab | null
  readonly q: string
}

/** What the API is asked, but for the page. */
export type ListQuery = Omit<
  NonNullable<CallInput<(typeof ticketsContract)['operations']['list']>['query']>,
  'limit' | 'cursor'
>

/** Reads an address, of which a value is a string or several. An unknown tab is passed over; a faulty query is kept, for the bar to say so. */
export function parseSearch(raw: Readonly<Record<string, unknown>>): ListSearch {
  const q = raw['q']
  return { tab: TABS.find((tab) => tab === raw['view']) ?? null, q: typeof q === 'string' ? q.trim() : '' }
}

/** Writes an address: the inverse of `parseSearch`. What is as usual is left out, so that a plain list has a plain address. */
export function printSearch({ tab, q }: ListSearch): Record<string, string | undefined> {
  return { view: tab ?? undefined, q: q === '' ? undefined : q }
}

const TAB_TERMS = {
  mine: [{ kind: 'flag', field: 'is', not: false, values: ['mine'] }],
  work: [{ kind: 'flag', field: 'is', not: false, values: ['assigned'] }],
  all: [],
  closed: [],
} as const satisfies Record<Tab, Query>

/** Whose days a query means. */
const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()

/** What to ask the API: what the tab is of, and what is asked of it. A query may say itself whether it means open or closed tickets. */
export function toQuery(terms: Query, tab: Tab): ListQuery {
  const openness = { kind: 'flag', field: 'is', not: false, values: [tab === 'closed' ? 'closed' : 'open'] } as const
  const asked = [...TAB_TERMS[tab], ...(saysOpenness(terms) ? [] : [openness]), ...terms]
  return { q: printQuery(asked), ...(terms.some(({ kind }) => kind === 'date') && { timeZone }) }
}
