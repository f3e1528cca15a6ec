import type { Tx } from '@guichet/plugin-kit/host'

interface OfTicket {
  readonly trackerId: string
  readonly ticketId: string
}

interface Watch {
  readonly userId: string
  /** The mask of domain's stateBit and COMMENT_BIT. */
  readonly events: number
  readonly createdAt: Date
}

/** Who watches already goes on watching what they chose. */
export async function insertWatch(tx: Tx, of: OfTicket, watch: Watch): Promise<void> {
  await tx.trackerWatch.createMany({ data: [{ ...of, ...watch }], skipDuplicates: true })
}

export async function deleteWatch(tx: Tx, of: OfTicket, userId: string): Promise<void> {
  await tx.trackerWatch.deleteMany({ where: { ...of, userId } })
}

export function countWatches(db: Tx, of: OfTicket): Promise<number> {
  return db.trackerWatch.count({ where: of })
}

/** Ids of those who have watched longest, by the index on the ticket. */
export async function firstWatchers(db: Tx, of: OfTicket, limit: number): Promise<string[]> {
  const rows = await db.trackerWatch.findMany({
    where: of,
    select: { userId: true },
    orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
    take: limit,
  })
  return rows.map(({ userId }) => userId)
}
