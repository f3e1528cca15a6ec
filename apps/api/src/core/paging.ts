import { decodeCursor, encodeCursor } from '@guichet/plugin-kit/cursor'
import type { Outcome } from '@guichet/plugin-kit/failure'
import { answer } from '@guichet/plugin-kit/server'

/** What a page is asked with; the query of every list. */
export interface PageQuery {
  readonly limit: number
  readonly cursor?: string | undefined
}

/** Where a list goes on: the last row’s sorted texts, then its id. */
export type IdCursor = readonly [id: string]
export type NameCursor = readonly [name: string, id: string]
export type PlacedCursor = readonly [place: string, name: string, id: string]
export type PersonCursor = readonly [familyName: string, givenName: string, id: string]

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Null without a cursor: the first page. */
export function readCursor<C extends IdCursor | NameCursor | PersonCursor | PlacedCursor>(
  { cursor }: PageQuery,
  arity: C['length'],
): Outcome<C | null> {
  if (cursor === undefined) return { ok: true, value: null }
  const values = decodeCursor(cursor, arity)
  if (values !== null && values.every(isStorable) && UUID.test(values.at(-1) as string))
    return { ok: true, value: values as unknown as C }
  return invalidCursor()
}

const invalidCursor = (): Outcome<never> => ({
  ok: false,
  error: { code: 'request.invalid', fields: [{ in: 'query', path: ['cursor'], code: 'invalid_value' }] },
})

/** Of lists that people have put into an order. */
export function readPlacedCursor(query: PageQuery): Outcome<PlacedCursor | null> {
  const after = readCursor<PlacedCursor>(query, 3)
  return after.ok && after.value !== null && !/^\d{1,9}$/.test(after.value[0]) ? invalidCursor() : after
}

/** The database knows no NUL. */
const isStorable = (value: unknown) => typeof value === 'string' && value.isWellFormed() && !value.includes('\u0000')

/** To be given one row more than the limit, which says whether there is a next page. */
export function pageAnswer<R, I>(
  rows: readonly R[],
  { limit }: PageQuery,
  keys: (row: R) => readonly string[],
  present: (row: R) => I,
) {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const next = rows.length > limit && last !== undefined ? encodeCursor(keys(last)) : null
  return answer(200, { items: shown.map(present), next }, { next })
}
