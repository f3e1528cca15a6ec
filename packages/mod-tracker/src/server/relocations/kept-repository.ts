import type { KeptValue } from '@guichet/domain/tickets/elements/carry-over'
import type { Tx } from '@guichet/plugin-kit/host'
import { sql } from '@guichet/plugin-kit/sql'

interface OfTicket {
  readonly trackerId: string
  readonly ticketId: string
}

/** A value on its way, with who put it where it was. */
export interface Authored extends KeptValue {
  readonly authorId: string
}

/** What a ticket keeps beside its fields, in the order in which it came. */
export function findKept(db: Tx, { trackerId, ticketId }: OfTicket): Promise<Authored[]> {
  return db.$queryRaw<Authored[]>(sql`
    SELECT v.code, v.label, v.kind, v.value, CASE WHEN v.kind = 'options' THEN v.labels END AS labels, v.private, v.author_id AS "authorId"
    FROM tracker_kept_value v WHERE v.tracker_id = ${trackerId}::uuid AND v.ticket_id = ${ticketId}::uuid ORDER BY v.ordinal`)
}

/** Who put what there is into a ticket's fields, by element. */
export async function authorsOfValues(db: Tx, of: OfTicket): Promise<ReadonlyMap<string, string>> {
  const rows = await db.trackerValue.findMany({ where: of, select: { elementId: true, authorId: true } })
  return new Map(rows.map(({ elementId, authorId }) => [elementId, authorId]))
}

/** All that it keeps from now on. */
export async function setKept(tx: Tx, of: OfTicket, kept: readonly Authored[]): Promise<void> {
  await tx.trackerKeptValue.deleteMany({ where: of })
  await tx.trackerKeptValue.createMany({
    data: kept.map(({ value, labels, ...each }, ordinal) => ({
      ...of,
      ...each,
      ordinal,
      value: typeof value === 'object' ? [...value] : value,
      labels: [...(labels ?? [])],
      personId: each.kind === 'person' ? String(value) : null,
    })),
  })
}
