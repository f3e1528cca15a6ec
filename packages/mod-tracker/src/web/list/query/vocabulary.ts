import type { FieldKind } from '@guichet/domain/tickets/query/fields'
import { TICKET_STATES } from '@guichet/domain/tickets/states'
import { TICKET_QUERY } from '../../../contract/query-limits.ts'

/** Without case and accents: what is typed is compared so. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The ids of what the language's words are called, by what they are. */
const NAMED = {
  field: TICKET_QUERY.fields.map((field) => [field, `tracker.query.field.${field}`]),
  state: TICKET_STATES.map((state) => [state, `tracker.state.${state}`]),
  flag: TICKET_QUERY.flags.map((flag) => [flag, `tracker.query.flag.${flag}`]),
  person: [
    ['me', 'tracker.query.me'],
    ['none', 'tracker.query.none'],
    ['visitor', 'tracker.query.visitor'],
  ],
  date: [['today', 'tracker.query.today']],
  number: [],
  sort: TICKET_QUERY.sorts.map((sort) => [sort, `tracker.query.field.${sort}`]),
} as const satisfies Record<FieldKind | 'field', readonly (readonly [string, string])[]>

/**
 * What a person's language calls the words of the query language, so that « état:bloqué » is read as well. `say` gives a message's text;
 * the units of `-7d` are the three letters of tracker.query.units.
 */
export function translator(say: (id: string) => string): (of: FieldKind | 'field', word: string) => string | undefined {
  const words = new Map(
    Object.entries(NAMED).flatMap(([of, named]) =>
      named.map(([code, id]) => [`${of} ${fold(say(id))}`, code] as const),
    ),
  )
  const units = say('tracker.query.units')
  return (of, word) => {
    const known = words.get(`${of} ${fold(word)}`)
    if (known !== undefined || of !== 'date') return known
    const unit = 'dwm'[units.indexOf(word.slice(-1))]
    return unit === undefined || word === '' ? undefined : `${word.slice(0, -1)}${unit}`
  }
}
