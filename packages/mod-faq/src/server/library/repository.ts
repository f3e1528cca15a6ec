import type { Tx } from '@guichet/plugin-kit/host'
import { partsOf } from '../articles/marked.ts'
import { similarQuery, type SimilarRow } from './similar-query.ts'

export async function findSimilar(db: Tx, ...of: Parameters<typeof similarQuery>): Promise<SimilarRow[]> {
  const rows = await db.$queryRaw<SimilarRow[]>(similarQuery(...of))
  return rows.map((row) => ({
    ...row,
    passage: partsOf(row.passage)
      .map(({ text }) => text)
      .join(''),
  }))
}
