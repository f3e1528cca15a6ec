import type { Archetype } from '../../access/archetypes.ts'
import type { TicketState } from '../../tickets/states.ts'

/** The two-letter names that keep hand-written tables of states readable. */
const CODES: Readonly<Record<string, TicketState>> = {
  PO: 'POSTED',
  OP: 'OPEN',
  RG: 'RESOLVING',
  WA: 'WAITING',
  RE: 'RESOLVED',
  AB: 'ABANDONNED',
  TE: 'TESTING',
  PU: 'PUBLISHED',
  VA: 'VALIDATED',
}

/** The states that may be set on a ticket one reported, on one assigned to oneself, on another's. */
export interface Settable {
  readonly own: readonly TicketState[]
  readonly assigned: readonly TicketState[]
  readonly neither: readonly TicketState[]
}

/** The lines of archetypes that can set the same states, one text for each path. */
export interface SettableBlock {
  readonly archetypes: readonly Archetype[]
  readonly free: string
  readonly lifecycle: string
}

/** The states of a list such as `PO RE AB`. */
export function statesOf(list: string): readonly TicketState[] {
  return list.split(' ').filter(Boolean).map(stateOf)
}

/**
 * Reads one line per state left, `FROM: own | assigned | neither`; empty columns hold no state. The line
 * `*` stands for every state: each gets the line without itself, a move to the same state being none.
 */
export function readSettable(lines: string): ReadonlyMap<TicketState, Settable> {
  const rows = new Map<TicketState, Settable>()
  for (const line of lines
    .split('\n')
    .map((text) => text.trim())
    .filter(Boolean)) {
    const [from = '', columns = ''] = line.split(':')
    const [own = '', assigned = '', neither = ''] = columns.split('|')
    for (const state of from === '*' ? Object.values(CODES) : [stateOf(from)]) {
      const targets = (list: string): readonly TicketState[] =>
        from === '*' ? statesOf(list).filter((to) => to !== state) : statesOf(list)
      rows.set(state, { own: targets(own), assigned: targets(assigned), neither: targets(neither) })
    }
  }
  return rows
}

function stateOf(code: string): TicketState {
  const state = CODES[code]
  if (state === undefined) throw new Error(`No state is called "${code}"`)
  return state
}
