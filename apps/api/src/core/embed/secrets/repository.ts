import type { Prisma } from '@guichet/db/client'
import type { Tx } from '@guichet/db/connect'

export async function keepSecret(tx: Tx, data: Prisma.EmbedSecretUncheckedCreateInput): Promise<void> {
  await tx.embedSecret.create({ data, select: { id: true } })
}

/** False: the client has none of that name. */
export async function removeSecret(tx: Tx, clientId: string, id: string): Promise<boolean> {
  const { count } = await tx.embedSecret.deleteMany({ where: { id, clientId } })
  return count > 0
}
