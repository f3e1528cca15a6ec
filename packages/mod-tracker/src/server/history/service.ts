import { decodeCursor, encodeCursor } from '@guichet/plugin-kit/cursor'
import { failure } from '@guichet/plugin-kit/failure'
import { id } from '@guichet/plugin-kit/shapes'
import { readableBy } from '../access.ts'
import { badCursor } from '../tickets/cursor.ts'
import { ticketFor } from '../tickets/read.ts'
import type { Visit } from '../visit.ts'
import { peopleIn, presentEntry } from './present.ts'

interface Page {
  readonly number: number
  readonly cursor?: string | undefined
  readonly limit: number
}

/** What happened to a ticket, as the event log tells it; there is no other history. */
export async function historyOf(visit: Visit, { number, cursor, limit }: Page) {
  const after = cursor === undefined ? null : eventIn(cursor)
  if (after === undefined) return badCursor
  const ticket = await ticketFor(visit, number)
  if (ticket === null) return failure('tracker.ticket.not_found')
  const { events, people } = visit.host
  const found = await events.story(ticket.id, { kind: 'tracker.ticket.', after, limit: limit + 1 })
  const page = found.slice(0, limit)
  const next = found.length > limit ? encodeCursor([page.at(-1)!.id]) : null
  const reader = { names: await people.names(page.flatMap(peopleIn)), readsAll: readableBy(visit).all }
  return {
    ok: true,
    value: { status: 200, body: { items: page.map((event) => presentEntry(event, reader)), next }, next },
  } as const
}

/** The last event of a page. */
function eventIn(cursor: string): string | undefined {
  const [value] = decodeCursor(cursor, 1) ?? []
  return id.safeParse(value).data
}
