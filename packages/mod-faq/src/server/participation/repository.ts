import type { Tx } from '@guichet/plugin-kit/host'
import { COUNTED_MAX } from '@guichet/plugin-kit/participation'
import { sql } from '@guichet/plugin-kit/sql'

export interface CountRow {
  readonly id: string
  readonly written: number
  readonly published: number
}

/** Of each person a stretch of an index, which stops. */
export const countQuery = (faqId: string, people: readonly string[]) => sql`
  SELECT p.id, a.written, a.published FROM unnest(${[...people]}::uuid[]) AS p(id) CROSS JOIN LATERAL (
    SELECT count(*)::int AS written, count(*) FILTER (WHERE one.published)::int AS published FROM (
      SELECT a.published FROM faq_article a WHERE a.faq_id = ${faqId}::uuid AND a.author_id = p.id LIMIT ${COUNTED_MAX}) one) a`

export const counts = (db: Tx, faqId: string, people: readonly string[]): Promise<CountRow[]> =>
  db.$queryRaw(countQuery(faqId, people))

export async function authorsOf(db: Tx, faqId: string, articles: readonly string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    SELECT DISTINCT a.author_id AS id FROM faq_article a
    WHERE a.faq_id = ${faqId}::uuid AND a.id = ANY(${[...articles]}::uuid[]) AND a.author_id IS NOT NULL`)
  return rows.map(({ id }) => id)
}
