import type { Tx } from '@guichet/plugin-kit/host'

/** A ticket, and an article that was made of what solved it. */
export interface Origin {
  readonly trackerId: string
  readonly ticketId: string
  readonly faqId: string
  readonly articleId: string
}

const columns = { trackerId: true, ticketId: true, faqId: true, articleId: true } as const

/** The latest of them, of which a ticket has one or two. */
export function articlesMadeOf(db: Tx, trackerId: string, ticketId: string): Promise<Origin[]> {
  return db.trackersuggestFaqOrigin.findMany({
    where: { trackerId, ticketId },
    select: columns,
    orderBy: { madeAt: 'desc' },
    take: 20,
  })
}

export function originOf(db: Tx, faqId: string, articleId: string): Promise<Origin | null> {
  return db.trackersuggestFaqOrigin.findFirst({ where: { faqId, articleId }, select: columns })
}

export async function insertOrigin(tx: Tx, origin: Origin, madeAt: Date): Promise<void> {
  await tx.trackersuggestFaqOrigin.create({ data: { ...origin, madeAt }, select: { articleId: true } })
}

export async function moveTicket(tx: Tx, ticketId: string, trackerId: string): Promise<void> {
  await tx.trackersuggestFaqOrigin.updateMany({ where: { ticketId }, data: { trackerId } })
}

export async function forgetTicket(tx: Tx, ticketId: string): Promise<void> {
  await tx.trackersuggestFaqOrigin.deleteMany({ where: { ticketId } })
}
