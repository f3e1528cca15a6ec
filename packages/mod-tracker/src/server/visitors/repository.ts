import type { Tx } from '@guichet/plugin-kit/host'

interface OfTicket {
  readonly trackerId: string
  readonly ticketId: string
}

export function findVisitor(db: Tx, { trackerId, ticketId }: OfTicket) {
  return db.trackerVisitor.findUnique({
    where: { trackerId_ticketId: { trackerId, ticketId } },
    select: { name: true, email: true, reportedAt: true, revokedAt: true },
  })
}

/** False: there was nothing to forget. */
export async function forgetContact(tx: Tx, of: OfTicket): Promise<boolean> {
  const { count } = await tx.trackerVisitor.updateMany({
    where: { ...of, OR: [{ name: { not: null } }, { email: { not: null } }] },
    data: { name: null, email: null },
  })
  return count > 0
}

/** False: it was ended already. */
export async function revokeLink(tx: Tx, of: OfTicket, at: Date): Promise<boolean> {
  const { count } = await tx.trackerVisitor.updateMany({ where: { ...of, revokedAt: null }, data: { revokedAt: at } })
  return count > 0
}
