import type { EmbedHandover } from '@guichet/db/client'
import type { z } from 'zod'
import type { clientItem, embedClient, handover } from './contract.ts'
import type { ClientItem, ClientRow } from './repository.ts'

type View = z.output<typeof embedClient>

export function presentItem({ lastAt, lastFailed, ...row }: ClientItem): z.output<typeof clientItem> {
  return {
    ...row,
    // The database holds no other (core_embed_client_status_check).
    status: row.status as View['status'],
    lastHandover: lastAt === null ? null : { at: lastAt.toISOString(), failed: lastFailed },
  }
}

export function presentClient(row: ClientRow): View {
  return {
    id: row.id,
    name: row.name,
    // The database holds no others.
    status: row.status as View['status'],
    algorithm: row.algorithm as View['algorithm'],
    ceiling: row.ceiling as View['ceiling'],
    jwksUrl: row.jwksUrl,
    origins: row.origins,
    activities: row.activities.map(({ activity }) => activity),
    tokenSeconds: row.tokenSeconds,
    createsPeople: row.createsPeople,
    secrets: row.secrets.map(({ id, createdAt }) => ({ id, createdAt: createdAt.toISOString() })),
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

export const presentHandover = (row: EmbedHandover): z.output<typeof handover> => ({
  id: row.id,
  at: row.handedAt.toISOString(),
  activity: row.activityId,
  origin: row.origin,
  failed: row.failed,
  reference: row.reference,
  skew: row.skew,
})
