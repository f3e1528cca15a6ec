import { canReadTicket, relationTo } from '@guichet/domain/tickets/permissions'
import { eventsOfMask } from '@guichet/domain/tickets/watch-events'
import { answerPage, idCursor, pageOf, readCursor, type PageQuery } from '@guichet/plugin-kit/paging'
import { readableBy } from '../access.ts'
import type { Visit } from '../visit.ts'
import { listWatched, type WatchedRow } from './repository.ts'

/** The tickets that the visitor watches. */
export async function watchedBy(visit: Visit, { cursor, limit }: PageQuery) {
  const after = readCursor(cursor, idCursor)
  if (!after.ok) return after
  const of = { trackerId: visit.activity.id, userId: visit.actor.id }
  const wanted = { after: after.value?.[0] ?? null, limit: limit + 1 }
  const found = await listWatched(visit.host.db, readableBy(visit), of, wanted)
  return answerPage(
    pageOf(found, limit, ({ id }) => [id]),
    (row) => present(row, visit),
  )
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
