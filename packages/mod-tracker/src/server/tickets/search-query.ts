import { joinSql, noSql, plannedAnew, sql, type Sql } from '@guichet/plugin-kit/sql'
import type { Readable } from '../access.ts'
import { columnsFor } from './list-columns.ts'
import { all, type Search } from './list-filters.ts'
import { placeOf } from './element-order.ts'
import { ORDERS, type After } from './list-order.ts'
import type { FixedOrder } from './query/filters.ts'
import type { Words } from './query/words.ts'
import { anywhere, asksNothing, rankOf, rankOfText } from './query/words-match.ts'
import { RANKED, sourcesOf, type Source, type Sources } from './search-sources.ts'
import { seenBy } from './unread-query.ts'

/**
 * One page of the tickets that have some words, each of them anywhere in a ticket or its comments; and, in a row without a ticket if there is none,
 * whether there may be more. Whoever reads but their own has those asked one by one; of a whole tracker they come from sources of bounded size.
 */
export function searchQuery(readable: Readable, search: Search): Sql {
  const { me, after, limit, words, conditions, seen, element, trackerId } = search
  const { order: by, after: beyond } = orderOf(search)
  const placed = element === null ? noSql : sql`t.place IS NOT NULL`
  const start =
    after === null && element === null ? noSql : sql`WHERE ${all(placed, after === null ? noSql : beyond(after))}`
  const ranked = isRanked(search)
  const sources = readable.all ? sourcesOf(readable, search) : null
  const asSeen = seen ? seenBy(me) : noSql
  const columns = (rank: Sql) =>
    sql`t.id, t.number, t.rank, t.created_at, t.updated_at, t.closed_at, ${ranked ? rank : sql`NULL::int`} AS relevance,
      ${element === null ? sql`NULL::text` : placeOf(element, trackerId)} AS place`
  const matching = all(...conditions, anywhere(words, readable))
  const matched =
    sources === null
      ? sql`SELECT ${columns(rankOf(words, readable))} FROM tracker_ticket t ${asSeen} WHERE ${all(readable.among, matching)}
        ORDER BY t.updated_at DESC, t.id DESC LIMIT ${ranked ? RANKED : null}::int`
      : sql`SELECT ${columns(rankOfText(words))} FROM texts t UNION ALL
        SELECT ${columns(rankOf(words, readable))} FROM (SELECT id FROM found EXCEPT SELECT id FROM texts) AS found CROSS JOIN LATERAL (
          SELECT t.* FROM tracker_ticket t WHERE ${readable.each} AND t.id = found.id OFFSET 0) t ${asSeen}
        WHERE ${matching}`
  return sql`
    WITH ${sources === null ? noSql : sql`texts AS MATERIALIZED (${sources.texts}), found AS MATERIALIZED (${unionOf(sources.others, ranked)}),`}
    matched AS MATERIALIZED (${matched}),
    page AS MATERIALIZED (SELECT t.id, t.relevance, t.place FROM matched t ${start} ORDER BY ${by} LIMIT ${limit})
    SELECT ${plannedAnew} ${columnsFor(readable)}, t.relevance, t.place AS "orderKey", bound.partial
    FROM (SELECT ${partialOf(words, sources, ranked)} AS partial) AS bound
    LEFT JOIN page ON TRUE
    LEFT JOIN LATERAL (
      SELECT t.*, page.relevance, page.place FROM tracker_ticket t WHERE ${readable.each} AND t.id = page.id OFFSET 0) t ON TRUE
    LEFT JOIN tracker k ON k.id = t.tracker_id ${seenBy(me)} ORDER BY ${by}`
}

/** The best matches are ranked, as are, for want of an index that knows both, those that are ordered by a custom field: the latest. */
const isRanked = ({ order, element }: Pick<Search, 'order' | 'element'>): boolean =>
  order === 'relevance' || element !== null

function orderOf({ order, element }: Search) {
  if (element === null) return ORDERS[order as FixedOrder]
  const direction = element.descending ? sql`DESC` : noSql
  return {
    order: sql`t.place ${direction}, t.id ${direction}`,
    after: ([place, id]: After) => sql`(t.place, t.id) ${element.descending ? sql`<` : sql`>`} (${place}, ${id}::uuid)`,
  }
}

/** Not asked when as many are ranked as ever are. */
function unionOf(sources: readonly Source[], ranked: boolean): Sql {
  const wanted = ranked ? sql`(SELECT count(*) < ${RANKED} FROM texts)` : sql`TRUE`
  return joinSql(
    sources.map(({ ids }, i) => sql`(SELECT ids.id, ${i}::int AS source FROM (${ids}) AS ids WHERE ${wanted})`),
    ' UNION ALL ',
  )
}

/** There may be more when as many are ranked as ever are, or when of every word there is more than was looked at. */
function partialOf({ wanted }: Words, sources: Sources | null, ranked: boolean): Sql {
  const full = (from: Sql) => (ranked ? sql`(SELECT count(*) = ${RANKED} FROM ${from})` : sql`FALSE`)
  if (sources === null) return full(sql`matched`)
  const each = wanted.map(({ query }, word) => {
    const reached = sources.others.flatMap(({ most, of }, i) =>
      of === word ? [sql`(SELECT count(*) = ${most} FROM found WHERE source = ${i}::int)`] : [],
    )
    return sql`(${joinSql([asksNothing(query), ...reached], ' OR ')})`
  })
  return sql`(${full(sql`texts`)} OR EXISTS (SELECT FROM found) AND ${joinSql(each, ' AND ')})`
}
