import { failure } from '@guichet/plugin-kit/failure'
import { answerPage, idCursor, pageOf, readCursor, type PageQuery } from '@guichet/plugin-kit/paging'
import { answer } from '@guichet/plugin-kit/server'
import { readableBy } from '../access.ts'
import { ticketFor } from '../tickets/read.ts'
import type { Caller } from '../caller.ts'
import { presentLinked } from './present.ts'
import { listAttachments } from './repository.ts'

interface Asked extends PageQuery {
  readonly number: number
  readonly id?: readonly string[] | undefined
}

/** The files on a ticket that the visitor may read. */
export async function pageOfAttachments(caller: Caller, { number, id: ids, cursor, limit }: Asked) {
  const after = readCursor(cursor, idCursor)
  if (!after.ok) return after
  const of = await placeOf(caller, number)
  if (of === null) return failure('tracker.ticket.not_found')
  const wanted = { ids, after: after.value?.[0] ?? null, limit: limit + 1 }
  const found = await listAttachments(caller.host.db, readableBy(caller), of, wanted)
  return answerPage(
    pageOf(found, limit, ({ id }) => [id]),
    (row) => presentLinked(caller, row),
  )
}

export async function oneAttachment(caller: Caller, number: number, id: string) {
  const of = await placeOf(caller, number)
  if (of === null) return failure('tracker.ticket.not_found')
  const [found] = await listAttachments(caller.host.db, readableBy(caller), of, { ids: [id], after: null, limit: 1 })
  if (found === undefined) return failure('tracker.attachment.not_found')
  return answer(200, presentLinked(caller, found))
}

async function placeOf(caller: Caller, number: number) {
  const ticket = await ticketFor(caller, number)
  return ticket && { trackerId: caller.activity.id, ticketId: ticket.id }
}
