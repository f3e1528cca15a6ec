import type { Tx } from '@guichet/plugin-kit/host'
import { sql } from '@guichet/plugin-kit/sql'
import type { Readable } from '../access.ts'

export interface TicketKey {
  readonly number: number
  readonly key: string
}

/** What those of some tickets are called that may be read. */
export async function keysOfReadable(
  db: Tx,
  readable: Readable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, TicketKey>> {
  if (ids.length === 0) return new Map()
  const rows = await db.$queryRaw<{ id: string; number: number; prefix: string }[]>(sql`
    SELECT t.id, t.number, k.prefix FROM tracker_ticket t JOIN tracker k ON k.id = t.tracker_id
    WHERE ${readable.each} AND t.id = ANY(${[...ids]}::uuid[])`)
  return new Map(rows.map(({ id, number, prefix }) => [id, { number, key: `${prefix}-${number}` }]))
}
