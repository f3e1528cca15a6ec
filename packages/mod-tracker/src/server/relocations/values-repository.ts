import type { Carried } from '@guichet/domain/tickets/elements/carry-over'
import type { Tx } from '@guichet/plugin-kit/host'
import { sql } from '@guichet/plugin-kit/sql'
import { factsOfFile, type Attachment } from '../attachments/rows.ts'
import { rowsOf } from '../elements/values/repository.ts'
import type { Authored } from './kept-repository.ts'

interface OfTicket {
  readonly trackerId: string
  readonly ticketId: string
}

/** Takes all out of a ticket's fields. */
export async function clearValues(tx: Tx, of: OfTicket): Promise<void> {
  await tx.trackerValue.deleteMany({ where: of })
}

/** Into the fields that were found for them, each as put there by who first did. */
export async function putValues(tx: Tx, of: OfTicket, carried: readonly Carried<Authored>[]): Promise<void> {
  await tx.trackerValue.createMany({
    data: carried.flatMap(({ value: { value, authorId }, into }) =>
      into === null
        ? []
        : rowsOf(into, value).map(({ element, person, file, ...row }) => ({
            ...of,
            ...row,
            elementId: element,
            personId: person,
            fileId: file,
            authorId,
          })),
    ),
  })
}

/** The files among values hang on the fields that these have gone into, or on the ticket that keeps them. Before the values are put there. */
export async function putFiles(
  tx: Tx,
  { trackerId, ticketId }: OfTicket,
  carried: readonly Carried<Authored>[],
): Promise<void> {
  for (const { value, into } of carried) {
    if (value.kind !== 'files' || typeof value.value !== 'object') continue
    await tx.trackerAttachment.updateMany({
      where: { trackerId, ticketId, id: { in: [...value.value] } },
      data: into === null ? { ownerKind: 'kept', ownerId: ticketId } : { ownerKind: 'field', ownerId: into.elementId },
    })
  }
}

/** What files on a ticket are. */
export async function filesOnTicket(
  db: Tx,
  { trackerId, ticketId }: OfTicket,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Attachment>> {
  if (ids.length === 0) return new Map()
  const rows = await db.$queryRaw<{ file: Attachment }[]>(sql`
    SELECT json_build_object(${factsOfFile}) AS file FROM tracker_attachment a
    WHERE a.tracker_id = ${trackerId}::uuid AND a.ticket_id = ${ticketId}::uuid AND a.id = ANY(${[...ids]}::uuid[])`)
  return new Map(rows.map(({ file }) => [file.id, file]))
}
