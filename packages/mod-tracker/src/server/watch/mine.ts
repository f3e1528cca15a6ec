import { canReadTicket, relationTo } from '@guichet/domain/tickets/permissions'
import { eventsOfMask } from '@guichet/domain/tickets/watch-events'
import { answerPage, idCursor, pageOf, readCursor, type PageQuery } from '@guichet/plugin-kit/paging'
import { readableBy } from '../access.ts'
import type { Caller } from '../caller.ts'
import { listWatched, type WatchedRow } from './repository.ts'

/** The tickets that the visitor watches. */
export async function watchedBy(caller: Caller, { cursor, limit }: PageQuery) {
  const after = readCursor(cursor, idCursor)
  if (!after.ok) return after
  const of = { trackerId: caller.activity.id, userId: caller.actor.id }
  const wanted = { after: after.value?.[0] ?? null, limit: limit + 1 }
  const found = await listWatched(caller.host.db, readableBy(caller), of, wanted)
  return answerPage(
    pageOf(found, limit, ({ id }) => [id]),
    (row) => present(row, caller),
  )
}

function present(row: WatchedRow, { actor, can }: Caller) {
  const { id, number, prefix, summary, state, closed, events, since } = row
  return {
    ticket: { id, number, key: `${prefix}-${number}`, summary, state, closed },
    events: eventsOfMask(events),
    since: since.toISOString(),
    onlyByWatching: !canReadTicket(can, relationTo(actor.id, row), false),
  }
}
