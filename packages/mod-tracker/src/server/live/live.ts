import { mayDo } from '@guichet/domain/tickets/operations'
import { canReadOthersTickets, canSeeWatchers } from '@guichet/domain/tickets/permissions'
import type { LoggedEvent } from '@guichet/plugin-kit/event'
import type { Live, LiveReader } from '@guichet/plugin-kit/server'
import { hiddenFrom, readableBy, type Readable } from '../access.ts'
import { dependencyIn } from '../history/present.ts'
import { untoldTo } from '../history/untold.ts'
import { namePerson, type Names } from '../people.ts'
import { departed } from '../relocations/forward-repository.ts'
import { readableAmong, type Told } from './repository.ts'

/** What leaves of an event of a ticket or of a comment: what a row of a list shows, and no text that somebody wrote. */
interface TicketNews {
  readonly number: number
  readonly commentCount: number
  /** Of what the event is about. */
  readonly version: number | null
  readonly type: string
  readonly actor: { readonly id: string; readonly name: string } | null
  /** Old and new; of people the ids. */
  readonly changes: Readonly<Partial<Record<(typeof TOLD)[number], readonly [unknown, unknown]>>>
}

const TOLD = ['state', 'assignee', 'due', 'kind'] as const

/** A ticket goes out of sight: told to who had it in theirs. */
const GOING: ReadonlySet<string> = new Set(['tracker.ticket.deleted', 'tracker.ticket.merged'])

/** It goes to another tracker, where whoever may will find it. */
const LEFT = 'tracker.ticket.left'

/** What screens follow that show no ticket, or all of them. */
const OF_TRACKER: readonly string[] = ['tracker.settings.changed', 'tracker.form.changed']

/**
 * Events of tickets that the reader may read at this moment (access.ts), the ones of who reads a whole tracker asked once for them all. That the
 * settings have changed is told to everybody here, whose screens follow them; not what, which those who configure may ask.
 */
export const live: Live = async (reader, events) => {
  const left = await leftFor(reader, events)
  const readable = new Map([...(await goneFor(reader, events)), ...(await readableFor(reader, events))])
  const isUntold = await untoldTo(reader, events)
  const told = events.flatMap((event) => {
    const of = event.type === LEFT ? left.get(event.subjectId) : readable.get(event.subjectId)
    const other = dependencyIn(event)
    const hidden =
      (other !== null && !readable.has(other)) ||
      isUntold(event) ||
      (event.type.startsWith('tracker.watch.') && !canSeeWatchers(reader.can)) ||
      (event.type.startsWith('tracker.visitor.') && !mayDo('internalNotes', reader.can))
    return of === undefined || hidden ? [] : [{ event, of }]
  })
  const names = await reader.host.people.names(told.flatMap(({ event }) => event.actorId ?? []))
  const ofTracker = events.filter(({ type }) => OF_TRACKER.includes(type))
  return new Map<string, unknown>([
    ...told.map(({ event, of }) => [event.id, tell(event, of, names)] as const),
    ...ofTracker.map(({ id, type }) => [id, { type }] as const),
  ])
}

function tell(event: LoggedEvent, of: Told, names: Names): TicketNews {
  const changes = TOLD.flatMap((field) => {
    const change = event.changes[field]
    return change ? [[field, change] as const] : []
  })
  return {
    number: of.number,
    commentCount: of.commentCount,
    version: event.subjectVersion,
    type: event.type,
    actor: event.actorId === null ? null : namePerson(event.actorId, names),
    changes: Object.fromEntries(changes),
  }
}

type Among = Promise<ReadonlyMap<string, Told>>

/** What was asked of one stretch of the log, by its condition: people of whom it is the same share the answer. */
const asked = new WeakMap<readonly LoggedEvent[], Map<string, Among>>()

/** Asked only when something has gone. */
async function goneFor({ actorId, activity, can, observes, host }: LiveReader, events: readonly LoggedEvent[]): Among {
  const ids = events.filter(({ type }) => GOING.has(type)).map(({ subjectId }) => subjectId)
  if (ids.length === 0) return new Map()
  return readableAmong(host.db, hiddenFrom({ activity, actor: { id: actorId, via: 'session' }, can, observes }), ids)
}

/** Asked only when something has left. */
async function leftFor({ actorId, activity, can, host }: LiveReader, events: readonly LoggedEvent[]): Among {
  const ids = events.filter(({ type }) => type === LEFT).map(({ subjectId }) => subjectId)
  if (ids.length === 0 || !can('mod/tracker:seeissues')) return new Map()
  const who = { trackerId: activity.id, me: actorId, all: canReadOthersTickets(can) }
  const numbers = await departed(host.db, who, ids)
  return new Map([...numbers].map(([id, number]) => [id, { number, commentCount: 0 }]))
}

function readableFor({ actorId, activity, can, observes, host }: LiveReader, events: readonly LoggedEvent[]): Among {
  const readable = readableBy({ activity, actor: { id: actorId, via: 'session' }, can, observes })
  const ids = [...new Set(events.flatMap((event) => [event.subjectId, dependencyIn(event) ?? []].flat()))]
  const shared = asked.get(events) ?? new Map<string, Among>()
  asked.set(events, shared)
  const key = keyOf(readable)
  const among = shared.get(key) ?? readableAmong(host.db, readable, ids)
  shared.set(key, among)
  return among
}

const keyOf = ({ each, notes }: Readable) => JSON.stringify([each.text, each.values, notes])
