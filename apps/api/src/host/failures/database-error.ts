/** What the driver adapter says, in an error of Prisma's or, at COMMIT, bare. */
interface Cause {
  readonly originalCode?: unknown
  readonly kind?: unknown
}

interface Told {
  readonly code?: unknown
  readonly message?: unknown
  readonly cause?: Cause
  readonly meta?: { readonly driverAdapterError?: { readonly cause?: Cause } }
}

/** pg's own errors without a code: the connection broke, or none came free. */
const LOST_CONNECTION =
  /^(timeout exceeded when trying to connect|timeout expired|Connection terminated|Client has encountered a connection error|Client was closed|Cannot use a pool after)/

/** Adapter-pg tells these in words of its own, raw queries and models alike. */
const UNREACHABLE: ReadonlySet<string> = new Set([
  'DatabaseNotReachable',
  'DatabaseDoesNotExist',
  'DatabaseAccessDenied',
  'AuthenticationFailed',
  'TlsConnectionError',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
])

/**
 * What kind of failure the database, or the way to it, reported: an SQLSTATE, else a code of Prisma's or Node's, else null. Only codes are
 * looked at, never words or details, which hold what people wrote.
 */
export function databaseCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null
  const { code, message, cause, meta } = error as Told
  const { originalCode, kind } = meta?.driverAdapterError?.cause ?? cause ?? {}
  if (typeof originalCode === 'string') return originalCode
  if (typeof kind === 'string' && UNREACHABLE.has(kind)) return '08000'
  if (typeof code === 'string') return code
  return typeof message === 'string' && LOST_CONNECTION.test(message) ? '08006' : null
}

/** A deadlock or a serialization failure: nothing was written, and the same again may well succeed. P2034 is Prisma's word for both. */
export function isConflict(error: unknown): boolean {
  return /^(40001|40P01|P2034)$/.test(databaseCode(error) ?? '')
}

/**
 * The database is not there, is full, read-only or too busy, or a time ran out: what a client may try again in a moment. PostgreSQL's
 * classes 08, 28 and 53, and single states; P10xx, P2024, P2028 and P2037 are Prisma's for connections and transactions not to be had.
 */
export function isUnavailable(error: unknown): boolean {
  const code = databaseCode(error) ?? ''
  return (
    isConflict(error) ||
    /^(08|28|53)[0-9A-Z]{3}$/.test(code) ||
    /^(57P0[1-5]|57014|55P03|25006|25P03|3D000)$/.test(code) ||
    /^(P10\d\d|P2024|P2028|P2037|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTFOUND|EPIPE)$/.test(code)
  )
}
