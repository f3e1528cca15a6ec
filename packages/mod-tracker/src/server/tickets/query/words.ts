import type { PhraseTerm, Query, WordTerm } from '@guichet/domain/tickets/query/ast'
import { readTicketKey } from '@guichet/domain/tickets/ticket-key'
import { sql, type Sql } from '@guichet/plugin-kit/sql'

/** What the words of a query ask, as text-search queries; the functions are the host's. */
export interface Words {
  readonly wanted: readonly Wanted[]
  readonly unwanted: readonly Sql[]
}

export interface Wanted {
  readonly query: Sql
  /** The number of the ticket that the word names; null: it names none. */
  readonly number: Sql | null
}

type TextTerm = WordTerm | PhraseTerm

/** Fewer letters begin too many words. */
const BEGINNING_MIN = 2

/** Null: the query has no words. The last word is taken for the beginning of one as well: it is being typed. */
export function wordsOf(query: Query, trackerId: string): Words | null {
  const terms = query.filter((term): term is TextTerm => term.kind === 'word' || term.kind === 'phrase')
  if (terms.length === 0) return null
  const last = query.at(-1)
  const begins = (term: TextTerm) => term === last && term.kind === 'word' && term.text.length >= BEGINNING_MIN
  return {
    wanted: terms
      .filter(({ not }) => !not)
      .map((term) => ({ query: begins(term) ? beginning(term) : asked(term), number: numberNamed(term, trackerId) })),
    unwanted: terms.filter(({ not }) => not).map(asked),
  }
}

const asked = ({ text }: TextTerm): Sql => sql`core_search_words(${text})`
const beginning = ({ text }: TextTerm): Sql => sql`core_search_beginning(${text})`

/** The number that a key means in a tracker; of another prefix, none. */
function numberNamed({ kind, text }: TextTerm, trackerId: string): Sql | null {
  const named = kind === 'word' ? readTicketKey(text) : null
  if (named === null) return null
  const { prefix, number } = named
  if (prefix === null) return sql`${number}::int`
  return sql`(SELECT ${number}::int FROM tracker WHERE id = ${trackerId}::uuid AND prefix = ${prefix})`
}
