import { encodeCursor } from '@guichet/plugin-kit/cursor'
import { failure } from '@guichet/plugin-kit/failure'
import { badCursor } from '../tickets/cursor.ts'
import { versionOf } from './cursor.ts'
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
  const after = cursor === undefined ? 0 : versionOf(cursor)
  if (after === null) return badCursor
  const ticket = await ticketFor(visit, number)
  if (ticket === null) return failure('tracker.ticket.not_found')
  const { events, people } = visit.host
  const found = await events.of(ticket.id, { after, limit: limit + 1 })
  const page = found.slice(0, limit)
  const next = found.length > limit ? encodeCursor([page.at(-1)?.subjectVersion ?? null]) : null
  const names = await people.names(page.flatMap(peopleIn))
  return {
    ok: true,
    value: { status: 200, body: { items: page.map((event) => presentEntry(event, names)), next }, next },
  } as const
}
