import type { Tx } from '@guichet/plugin-kit/host'
import { joinSql, noSql, sql, type Sql } from '@guichet/plugin-kit/sql'
import { MOST_ARTICLES, MOST_FOUND } from '../../contract/limits.ts'
import type { Caller } from '../caller.ts'
import { markedPassage, markedTitle } from './marked.ts'
import { searchQuery } from './search-query.ts'

export interface ArticleItem {
  readonly id: string
  readonly place: number
  readonly title: string
  readonly published: boolean
  readonly usefulVotes: number
  readonly uselessVotes: number
  readonly version: number
  readonly updatedAt: Date
}

export interface Article extends ArticleItem {
  readonly body: string
  /** Who began it. */
  readonly authorId: string | null
  /** The visitor's own vote. */
  readonly mine: boolean | null
}

const columns = sql`a.id, a.place, a.title, a.published, a.useful_votes AS "usefulVotes", a.useless_votes AS "uselessVotes", a.version,
  a.updated_at AS "updatedAt"`

/** The one choke point: what somebody may read, as a condition on `faq_article a`. Drafts are for those who write. */
export const readableBy = ({ activity, can }: Pick<Caller, 'activity' | 'can'>): Sql =>
  sql`a.faq_id = ${activity.id}::uuid ${can('mod/faq:edit') ? noSql : sql`AND a.published`}`

/** An article in a list: with the question and a passage of the answer in which PostgreSQL marked what was sought, null where nothing was. */
export interface ListedArticle extends ArticleItem {
  readonly markedTitle: string | null
  readonly markedPassage: string | null
}

/** In their order; when words are sought, those that have them all, the best first. A stop word asks nothing; nothing but those finds all. */
export function articlesQuery(caller: Caller, q: string): Sql {
  const sought = searchQuery(q)
  if (sought === null)
    return sql`SELECT ${columns}, NULL AS "markedTitle", NULL AS "markedPassage" FROM faq_article a
      WHERE ${readableBy(caller)} ORDER BY a.place LIMIT ${MOST_ARTICLES}`
  return sql`
    SELECT ${columns}, ${markedTitle(sql`a.title`, sought)} AS "markedTitle", ${markedPassage(sql`a.body`, sought)} AS "markedPassage"
    FROM (
      SELECT a.*, ts_rank(a.search, ${sought}) AS rank FROM faq_article a
      WHERE ${readableBy(caller)} AND (numnode(${sought}) = 0 OR a.search @@ ${sought}) ORDER BY rank DESC, a.place LIMIT ${MOST_FOUND}
    ) AS a ORDER BY a.rank DESC, a.place`
}

export const findArticles = (caller: Caller, q: string) =>
  caller.host.db.$queryRaw<ListedArticle[]>(articlesQuery(caller, q))

/** Null: there is none for the visitor. */
export async function findArticle(caller: Caller, id: string): Promise<Article | null> {
  const { host, activity, actor } = caller
  const [row] = await host.db.$queryRaw<Article[]>(sql`
    SELECT ${columns}, a.body, a.author_id AS "authorId", v.useful AS mine FROM faq_article a
    LEFT JOIN faq_vote v ON v.faq_id = ${activity.id}::uuid AND v.article_id = a.id AND v.user_id = ${actor.id}::uuid
    WHERE ${readableBy(caller)} AND a.id = ${id}::uuid`)
  return row ?? null
}

export interface NamedRow {
  readonly faqId: string
  readonly id: string
  readonly title: string
  readonly published: boolean
}

/** Those of some articles that somebody may read, of the FAQs in which they are looked for; one at least. */
export function namedArticles(
  db: Tx,
  readers: readonly Pick<Caller, 'activity' | 'can'>[],
  ids: readonly string[],
): Promise<NamedRow[]> {
  const each = joinSql(
    readers.map((reader) => sql`(${readableBy(reader)})`),
    ' OR ',
  )
  return db.$queryRaw(
    sql`SELECT a.faq_id AS "faqId", a.id, a.title, a.published FROM faq_article a WHERE (${each}) AND a.id = ANY(${[...ids]}::uuid[])`,
  )
}

/** Those of some articles that somebody may read. */
export async function readableAmong(
  caller: Pick<Caller, 'host' | 'activity' | 'can'>,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await caller.host.db.$queryRaw<{ id: string }[]>(
    sql`SELECT a.id FROM faq_article a WHERE ${readableBy(caller)} AND a.id = ANY(${[...ids]}::uuid[])`,
  )
  return new Set(rows.map(({ id }) => id))
}

export async function insertFaq(tx: Tx, id: string): Promise<void> {
  await tx.faq.create({ data: { id }, select: { id: true } })
}

/** A place after all others. Whoever else puts or moves an article waits to the end of the transaction. */
export async function takeLastPlace(tx: Tx, faqId: string): Promise<number> {
  const data = { lastPlace: { increment: 1 } }
  const { lastPlace } = await tx.faq.update({ where: { id: faqId }, data, select: { lastPlace: true } })
  return lastPlace
}

export function countArticles(tx: Tx, faqId: string): Promise<number> {
  return tx.faqArticle.count({ where: { faqId } })
}

export type Written = Pick<Article, 'title' | 'body' | 'published' | 'updatedAt'>

export async function insertArticle(
  tx: Tx,
  faqId: string,
  article: Written & Pick<Article, 'id' | 'place' | 'authorId'>,
) {
  const { id, place, title, body, authorId, published, updatedAt } = article
  await tx.faqArticle.create({
    data: { faqId, id, place, title, body, authorId, published, updatedAt },
    select: { id: true },
  })
}

export type Seen = Pick<Article, 'id' | 'version'>

/** False: somebody else has changed it since `version`. */
export async function updateArticle(tx: Tx, faqId: string, { id, version }: Seen, written: Written): Promise<boolean> {
  const { title, body, published, updatedAt } = written
  const { count } = await tx.faqArticle.updateMany({
    where: { faqId, id, version },
    data: { title, body, published, updatedAt, version: { increment: 1 } },
  })
  return count === 1
}

/** False: as above. */
export async function deleteArticle(tx: Tx, faqId: string, { id, version }: Seen): Promise<boolean> {
  const { count } = await tx.faqArticle.deleteMany({ where: { faqId, id, version } })
  return count === 1
}

/**
 * The place it had and the one it has; null: as above. Those between make room, which is no change of theirs. Places stay while the FAQ is
 * held, and the article's version while it is.
 */
export async function placeArticle(tx: Tx, faqId: string, { id, version }: Seen, wanted: number) {
  const [faq] = await tx.$queryRaw<{ last: number }[]>(
    sql`SELECT last_place AS last FROM faq WHERE id = ${faqId}::uuid FOR NO KEY UPDATE`,
  )
  const [held] = await tx.$queryRaw<{ was: number }[]>(sql`
    SELECT place AS was FROM faq_article WHERE faq_id = ${faqId}::uuid AND id = ${id}::uuid AND version = ${version}::int
    FOR NO KEY UPDATE`)
  if (faq === undefined || held === undefined) return null
  const { was } = held
  const to = Math.min(wanted, faq.last)
  await tx.$executeRaw(sql`
    UPDATE faq_article a SET
      place = CASE WHEN a.id = ${id}::uuid THEN ${to}::int ELSE a.place + ${Math.sign(was - to)}::int END,
      version = a.version + (a.id = ${id}::uuid)::int
    WHERE a.faq_id = ${faqId}::uuid AND a.place BETWEEN ${Math.min(was, to)}::int AND ${Math.max(was, to)}::int`)
  return { was, to }
}
