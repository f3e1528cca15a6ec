import { decodeCursor, encodeCursor } from '@guichet/plugin-kit/cursor'
import { failure } from '@guichet/plugin-kit/failure'
import { id as uuid } from '@guichet/plugin-kit/shapes'
import { readableBy } from '../access.ts'
import { badCursor } from '../tickets/cursor.ts'
import { ticketFor } from '../tickets/read.ts'
import type { Visit } from '../visit.ts'
import { presentLinked } from './present.ts'
import { listAttachments } from './repository.ts'

interface Page {
  readonly number: number
  readonly id?: readonly string[] | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/** The files on a ticket that the visitor may read. */
export async function pageOfAttachments(visit: Visit, { number, id: ids, cursor, limit }: Page) {
  const after = cursor === undefined ? null : uuid.safeParse(decodeCursor(cursor, 1)?.[0])
  if (after?.success === false) return badCursor
  const of = await placeOf(visit, number)
  if (of === null) return failure('tracker.ticket.not_found')
  const found = await listAttachments(visit.host.db, readableBy(visit), of, {
    ids,
    after: after?.data ?? null,
    limit: limit + 1,
  })
  const rows = found.slice(0, limit)
  const next = found.length > limit ? encodeCursor([rows.at(-1)?.id ?? null]) : null
  const items = rows.map((row) => presentLinked(visit, row))
  return { ok: true, value: { status: 200, body: { items, next }, next } } as const
}

export async function oneAttachment(visit: Visit, number: number, id: string) {
  const of = await placeOf(visit, number)
  if (of === null) return failure('tracker.ticket.not_found')
  const [found] = await listAttachments(visit.host.db, readableBy(visit), of, { ids: [id], after: null, limit: 1 })
  if (found === undefined) return failure('tracker.attachment.not_found')
  return { ok: true, value: { status: 200, body: presentLinked(visit, found) } } as const
}

async function placeOf(visit: Visit, number: number) {
  const ticket = await ticketFor(visit, number)
  return ticket && { trackerId: visit.activity.id, ticketId: ticket.id }
}
