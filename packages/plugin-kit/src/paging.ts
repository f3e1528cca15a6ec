import { z } from 'zod'
import { decodeCursor, encodeCursor, type SortValue } from './cursor.ts'
import type { Outcome } from './failure.ts'
import { answer } from './server.ts'
import { id, instant } from './shapes.ts'

/** What a page is asked with: `pageQuery`, as it was read. */
export interface PageQuery {
  readonly limit: number
  readonly cursor?: string | undefined
}

/** What its rows are looked for with; null: from the first. */
export interface Keyset<After> {
  readonly after: After | null
  readonly limit: number
}

// Where lists go on: the sort values of the last row, in the order of the ORDER BY.
export const idCursor = z.tuple([id])
export const instantCursor = z.tuple([instant, id])
export const nameCursor = z.tuple([z.string(), id])
export const personCursor = z.tuple([z.string(), z.string(), id])
export const numberCursor = z.tuple([z.int32().nonnegative()])

export type InstantCursor = z.output<typeof instantCursor>
export type NameCursor = z.output<typeof nameCursor>
export type PersonCursor = z.output<typeof personCursor>

/** Null without a cursor: the first page. */
export function readCursor<C extends z.ZodTuple>(cursor: string | undefined, shape: C): Outcome<z.output<C> | null> {
  if (cursor === undefined) return { ok: true, value: null }
  const { success, data } = shape.safeParse(decodeCursor(cursor))
  if (success) return { ok: true, value: data }
  return {
    ok: false,
    error: { code: 'request.invalid', fields: [{ in: 'query', path: ['cursor'], code: 'invalid_value' }] },
  }
}

export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
}

/** Of one row more than the limit, which says whether there is a next page. */
export function pageOf<Row>(
  found: readonly Row[],
  limit: number,
  keys: (last: Row) => readonly SortValue[],
): Page<Row> {
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  return { rows, next: last === undefined ? null : encodeCursor(keys(last)) }
}

export function answerPage<Row, Item>({ rows, next }: Page<Row>, present: (row: Row) => Item) {
  return answer(200, { items: rows.map((row) => present(row)), next }, { next })
}
