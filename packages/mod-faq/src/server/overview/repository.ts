import type { LiveReader } from '@guichet/plugin-kit/server'
import { sql, type Sql } from '@guichet/plugin-kit/sql'
import type { NamedArticle } from '../../contract/overview.ts'

type Readers = readonly LiveReader[]

interface Counts {
  readonly id: string
  readonly published: number
  readonly drafts: number
}

export function countsIn(readers: Readers): Promise<readonly Counts[]> {
  return ask(
    readers,
    () => sql`
      SELECT a.faq_id AS id, count(*) FILTER (WHERE a.published)::int AS published, count(*) FILTER (WHERE NOT a.published)::int AS drafts
      FROM faq_article a WHERE ${among(readers)} GROUP BY a.faq_id`,
  )
}

interface Draft extends NamedArticle {
  readonly faqId: string
  readonly updatedAt: Date
}

export function latestDrafts(readers: Readers, limit: number): Promise<readonly Draft[]> {
  return ask(
    readers,
    () => sql`
      SELECT a.faq_id AS "faqId", a.id, a.title, a.updated_at AS "updatedAt" FROM faq_article a
      WHERE ${among(readers)} AND NOT a.published ORDER BY a.updated_at DESC, a.id DESC LIMIT ${limit}`,
  )
}

const among = (readers: Readers) => sql`a.faq_id = ANY(${readers.map(({ activity }) => activity.id)}::uuid[])`

/** Nobody asks where there is nothing to look at. */
async function ask<Row>([first]: Readers, query: () => Sql): Promise<readonly Row[]> {
  return first === undefined ? [] : first.host.db.$queryRaw<Row[]>(query())
}
