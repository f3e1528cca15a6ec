import { isWellFormed } from './well-formed.ts'

/** A sort value of a row. */
type Value = string | number | null

// Opaque keyset cursors: the sort values of the last row seen, as base64url JSON. A cursor is not a secret, and grants nothing.

/** The `next` of a page: the sort values of its last row, in the order of the list's ORDER BY. */
export function encodeCursor(values: readonly Value[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/**
 * What a client gave back, which may be anything: null when it is no cursor of this arity, and the caller answers `request.invalid` on the
 * field. Texts can be given to the database; that one is an id or a time is for the caller to check.
 */
export function decodeCursor(cursor: string, arity: number): Value[] | null {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (!Array.isArray(values) || values.length !== arity) return null
    return values.every(isValue) ? values : null
  } catch {
    return null
  }
}

function isValue(value: unknown): value is Value {
  return value === null || typeof value === 'number' || (typeof value === 'string' && isWellFormed(value))
}
