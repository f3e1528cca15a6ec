import type { Tx } from '@guichet/plugin-kit/host'
import type { Readable } from '../access.ts'
import type { TicketRow } from '../tickets/repository.ts'
import { keysQuery, pagesQuery, sizesQuery, type Asked } from './queries.ts'
import type { PersonGrouping } from './source.ts'

type Key = string | null

export interface Keys {
  readonly keys: readonly Key[]
  /** Of how many tickets they are. */
  readonly looked: number
}

export async function findKeys(db: Tx, readable: Readable, asked: Asked, by: PersonGrouping): Promise<Keys> {
  const rows = await db.$queryRaw<{ key: Key; looked: number }[]>(keysQuery(readable, asked, by))
  return { keys: rows.map(({ key }) => key), looked: rows[0]?.looked ?? 0 }
}

type GroupedRow = TicketRow & { readonly groupKey: Key }

/** The first tickets of each group, in order. */
export async function firstOfEach(
  db: Tx,
  readable: Readable,
  asked: Asked,
  page: Parameters<typeof pagesQuery>[2],
): Promise<ReadonlyMap<Key, readonly TicketRow[]>> {
  const rows = await db.$queryRaw<GroupedRow[]>(pagesQuery(readable, asked, page))
  return Map.groupBy(rows, ({ groupKey }) => groupKey)
}

export async function sizesOf(
  db: Tx,
  readable: Readable,
  asked: Asked,
  of: Parameters<typeof sizesQuery>[2],
): Promise<ReadonlyMap<Key, number>> {
  const rows = await db.$queryRaw<{ groupKey: Key; count: number }[]>(sizesQuery(readable, asked, of))
  return new Map(rows.map(({ groupKey, count }) => [groupKey, count]))
}
