import { canReadTicket, relationTo } from '@guichet/domain/tickets/permissions'
import { eventsOfMask } from '@guichet/domain/tickets/watch-events'
import { decodeCursor, encodeCursor } from '@guichet/plugin-kit/cursor'
import { answer } from '@guichet/plugin-kit/server'
import { id } from '@guichet/plugin-kit/shapes'
import { readableBy } from '../access.ts'
import { badCursor } from '../tickets/cursor.ts'
import type { Visit } from '../visit.ts'
import { listWatched, type WatchedRow } from './repository.ts'

interface Page {
  readonly cursor?: string | undefined
  readonly limit: number
}

/** The tickets that the visitor watches. */
export async function watchedBy(visit: Visit, { cursor, limit }: Page) {
  const after = cursor === undefined ? null : ticketOf(cursor)
  if (cursor !== undefined && after === null) return badCursor
  const of = { trackerId: visit.activity.id, userId: visit.actor.id }
  const found = await listWatched(visit.host.db, readableBy(visit), of, { after, limit: limit + 1 })
  const page = found.slice(0, limit)
  const next = found.length > limit ? encodeCursor([page.at(-1)?.id ?? null]) : null
  return answer(200, { items: page.map((row) => present(row, visit)), next }, { next })
}

function present(row: WatchedRow, { actor, can }: Visit) {
  const { id, number, prefix, summary, state, closed, events, since } = row
  return {
    ticket: { id, number, key: `${prefix}-${number}`, summary, state, closed },
    events: eventsOfMask(events),
    since: since.toISOString(),
    onlyByWatching: !canReadTicket(can, relationTo(actor.id, row), false),
  }
}

/** Null: this is no cursor. */
function ticketOf(cursor: string): string | null {
  const [ticketId] = decodeCursor(cursor, 1) ?? []
  const parsed = id.safeParse(ticketId)
  return parsed.success ? parsed.data : null
}
