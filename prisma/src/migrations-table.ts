import { randomUUID } from 'node:crypto'
import type { ClientBase } from 'pg'
import type { Migration } from './migrations-on-disk.ts'

/** Prisma's own table, so that `prisma migrate status` and `deploy` understand it wherever its engine can be had. */
const table = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`

/** Ours are always finished: they are written with what they record. Prisma's own tool also records a failed one. */
export type Recorded = { readonly name: string; readonly checksum: string; readonly finished: boolean }

export async function readRecorded(client: ClientBase): Promise<Recorded[]> {
  await client.query(table)
  const { rows } = await client.query<Recorded>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  )
  return rows
}

/** To be called inside the migration's transaction. */
export async function record(client: ClientBase, { name, checksum }: Migration): Promise<void> {
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
    [randomUUID(), checksum, name],
  )
}
