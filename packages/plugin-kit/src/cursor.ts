import { isWellFormed } from './well-formed.ts'

/** A sort value of a row. */
export type SortValue = string | number | null

// Opaque keyset cursors: the sort values of the last row seen, as base64url JSON. A cursor is not a secret, and grants nothing.

/** The `next` of a page: the sort values of its last row, in the order of the list's ORDER BY. */
export function encodeCursor(values: readonly SortValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/**
 * What a client gave back, which may be anything: null when it is no cursor. Texts can be given to the database; how many there
 * are, and that one is an id or a time, is for `readCursor` to check.
 */
export function decodeCursor(cursor: string): SortValue[] | null {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(values) && values.every(isValue) ? values : null
  } catch {
    return null
  }
}

function isValue(value: unknown): value is SortValue {
  return value === null || typeof value === 'number' || (typeof value === 'string' && isWellFormed(value))
}
