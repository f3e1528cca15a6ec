import { isTicketState, type TicketState } from '@guichet/domain/tickets/states'
import type { LiveEvent } from '@guichet/plugin-kit/web/live'

/** What an event says of a ticket. */
export interface TicketNews {
  readonly type: string
  /** What happened to the ticket, or to what was said about it. */
  readonly about: 'ticket' | 'comment'
  readonly number: number
  readonly commentCount: number
  /** The version after it of what it is about. */
  readonly version: number
  /** Null: nobody in particular. */
  readonly actorId: string | null
  /** Null: not told, or no longer known. */
  readonly actorName: string | null
  readonly at: string
  readonly state: { readonly from: TicketState | null; readonly to: TicketState } | null
  /** Ids. */
  readonly assignee: { readonly from: string | null; readonly to: string | null } | null
  /** By which day it is to be settled: a change of that. */
  readonly due: { readonly to: string | null } | null
}

const ABOUT = ['ticket', 'comment'] as const

/** Null: not about a ticket, or not in a way that is known here. */
export function readNews({ type, version, actor, at, payload }: LiveEvent): TicketNews | null {
  const about = ABOUT.find((one) => type.startsWith(`tracker.${one}.`))
  if (about === undefined || version === null || !isRecord(payload)) return null
  const { number, commentCount, changes, actor: who } = payload
  if (typeof number !== 'number' || typeof commentCount !== 'number') return null
  const { state, assignee, due } = isRecord(changes) ? changes : {}
  const moved = pair(state)
  const given = pair(assignee)
  const set = pair(due)
  return {
    type,
    about,
    number,
    commentCount,
    version,
    actorId: actor?.id ?? null,
    actorName: isRecord(who) && typeof who['name'] === 'string' && who['name'] !== '' ? who['name'] : null,
    at,
    state:
      moved !== null && isTicketState(moved[1])
        ? { from: isTicketState(moved[0]) ? moved[0] : null, to: moved[1] }
        : null,
    assignee: given && { from: idOf(given[0]), to: idOf(given[1]) },
    due: set && { to: idOf(set[1]) },
  }
}

/** The ticket of which somebody was made a watcher, or no longer is one; null: it is about something else. */
export function ticketOfWatch(heard: LiveEvent): number | null {
  return heard.type.startsWith('tracker.watch.') ? numberIn(heard) : null
}

/** The ticket that an event is told of, whatever it says. */
export function numberIn({ payload }: LiveEvent): number | null {
  return isRecord(payload) && typeof payload['number'] === 'number' ? payload['number'] : null
}

const pair = (value: unknown): readonly [unknown, unknown] | null =>
  Array.isArray(value) && value.length === 2 ? [value[0], value[1]] : null
const idOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
