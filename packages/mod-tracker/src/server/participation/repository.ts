import type { LoggedEvent } from '@guichet/plugin-kit/event'
import type { Tx } from '@guichet/plugin-kit/host'
import { concernedQuery } from './concerned-query.ts'
import { countQuery, type CountRow } from './count-query.ts'

export const counts = (db: Tx, ...of: Parameters<typeof countQuery>): Promise<CountRow[]> =>
  db.$queryRaw(countQuery(...of))

export async function concernedBy(db: Tx, trackerId: string, events: readonly LoggedEvent[]): Promise<string[]> {
  const query = concernedQuery(trackerId, events)
  return query === null ? [] : (await db.$queryRaw<{ id: string }[]>(query)).map(({ id }) => id)
}
