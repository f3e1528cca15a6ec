import type { EmbedClient, EmbedHandover, Prisma } from '@guichet/db/client'
import type { Db, Tx } from '@guichet/db/connect'
import { noSql, sql } from '@guichet/plugin-kit/sql'
import type { NameCursor } from '@guichet/plugin-kit/paging'

export interface ClientItem extends Pick<EmbedClient, 'id' | 'name' | 'status' | 'origins' | 'version'> {
  readonly lastAt: Date | null
  readonly lastFailed: string | null
}

export function listClients(db: Db, after: NameCursor | null, take: number): Promise<ClientItem[]> {
  return db.$queryRaw<ClientItem[]>`${clientsQuery(after, take)}`
}

export const clientsQuery = (after: NameCursor | null, take: number) => sql`
  SELECT c.id, c.name, c.status, c.origins, c.version, h.handed_at AS "lastAt", h.failed AS "lastFailed"
  FROM core_embed_client c LEFT JOIN LATERAL (
    SELECT handed_at, failed FROM core_embed_handover WHERE client_id = c.id ORDER BY id DESC LIMIT 1
  ) h ON TRUE
  ${after === null ? noSql : sql`WHERE (c.name, c.id) > (${after[0]}, ${after[1]}::uuid)`}
  ORDER BY c.name, c.id LIMIT ${take}`

const WHOLE = {
  secrets: { select: { id: true, createdAt: true }, orderBy: { id: 'asc' } },
  activities: {
    select: { activity: { select: { id: true, component: true, name: true } } },
    orderBy: { activity: { name: 'asc' } },
  },
} as const satisfies Prisma.EmbedClientInclude

export type ClientRow = Prisma.EmbedClientGetPayload<{ include: typeof WHOLE }>

export function findClient(db: Db | Tx, id: string): Promise<ClientRow | null> {
  return db.embedClient.findUnique({ where: { id }, include: WHOLE })
}

export async function holdClient(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT FROM core_embed_client WHERE id = ${id}::uuid FOR UPDATE`
}

export async function createClient(tx: Tx, data: Prisma.EmbedClientUncheckedCreateInput): Promise<void> {
  await tx.embedClient.create({ data, select: { id: true } })
}

/** The caller holds it. */
export async function updateClient(
  tx: Tx,
  id: string,
  data: Prisma.EmbedClientUncheckedUpdateInput,
  at: Date,
): Promise<void> {
  await tx.embedClient.update({
    where: { id },
    data: { ...data, version: { increment: 1 }, updatedAt: at },
    select: { id: true },
  })
}

export async function removeClient(tx: Tx, id: string): Promise<void> {
  await tx.embedClient.delete({ where: { id }, select: { id: true } })
}

/** Those of the ids that there are. */
export async function activitiesAmong(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.activity.findMany({ where: { id: { in: [...ids] } }, select: { id: true } })
  return new Set(rows.map(({ id }) => id))
}

export async function allowActivities(tx: Tx, clientId: string, ids: readonly string[]): Promise<void> {
  await tx.embedActivity.deleteMany({ where: { clientId, activityId: { notIn: [...ids] } } })
  await tx.embedActivity.createMany({
    data: ids.map((activityId) => ({ clientId, activityId })),
    skipDuplicates: true,
  })
}

interface Wanted {
  readonly after: string | undefined
  readonly onlyFailed: boolean
  readonly take: number
}

export function listHandovers(db: Db, clientId: string, { after, onlyFailed, take }: Wanted): Promise<EmbedHandover[]> {
  return db.embedHandover.findMany({
    where: {
      clientId,
      ...(after !== undefined && { id: { lt: after } }),
      ...(onlyFailed && { failed: { not: null } }),
    },
    orderBy: { id: 'desc' },
    take,
  })
}
