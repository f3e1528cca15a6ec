import { DbError } from './errors.ts'

/** The same server and user, another database. */
export function withDatabase(url: string, database: string): string {
  const parsed = parse(url)
  parsed.pathname = `/${encodeURIComponent(database)}`
  return parsed.toString()
}

/** The name of the database of a URL. */
export function databaseOf(url: string): string {
  return decodeURIComponent(parse(url).pathname.slice(1))
}

/** Where a URL leads, without its password: for messages. */
export function placeOf(url: string): string {
  const { hostname, port, searchParams } = parse(url)
  return `${hostname || searchParams.get('host') || 'localhost'}:${port || '5432'}`
}

function parse(url: string): URL {
  const parsed = URL.parse(url)
  if (parsed && /^postgres(ql)?:$/.test(parsed.protocol)) return parsed
  throw new DbError('unreachable', 'DATABASE_URL must look like postgresql://user:password@host:5432/database.')
}
