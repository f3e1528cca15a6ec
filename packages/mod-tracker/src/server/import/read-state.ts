import { STATE_NUMBER, TICKET_STATES, type PlainState, type TicketState } from '@guichet/domain/tickets/states'
import { en } from '../../lang/en.ts'
import { fr } from '../../lang/fr.ts'
import { fold } from './fields.ts'

/** Codes, original numbers, and labels in both languages. */
const KNOWN: ReadonlyMap<string, TicketState> = new Map(
  TICKET_STATES.flatMap((state) =>
    [state, String(STATE_NUMBER[state]), en[`tracker.state.${state}`], fr[`tracker.state.${state}`]].map(
      (word) => [fold(word), state] as const,
    ),
  ),
)

/**
 * The state that a cell names, by the mapping's own table first. Any may be imported, those disabled in the tracker too, in which tickets
 * may rest; but not TRANSFERED: the other half of such a ticket is in another tracker, and an import cannot make it.
 */
export function readState(
  cell: string,
  own: ReadonlyMap<string, PlainState>,
): PlainState | 'state-unknown' | 'state-transferred' {
  const word = fold(cell)
  const state = own.get(word) ?? KNOWN.get(word)
  if (state === undefined) return 'state-unknown'
  return state === 'TRANSFERED' ? 'state-transferred' : state
}
