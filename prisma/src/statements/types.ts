import pg from 'pg'

/**
 * Reads what PostgreSQL sends as Prisma would: whole numbers of eight bytes as BigInt, times as Date. Sessions are in UTC (connect.ts), so
 * that a time is the ISO form but for two characters.
 */
export const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => READERS[oid] ?? pg.types.getTypeParser(oid, format),
}

const { INT8, TIMESTAMPTZ } = pg.types.builtins
const READERS: Readonly<Record<number, (text: string) => unknown>> = { [INT8]: BigInt, [TIMESTAMPTZ]: readTime }

const plain = pg.types.getTypeParser(TIMESTAMPTZ)

/** Beyond the year 9999 and before the first it looks otherwise. */
function readTime(text: string): unknown {
  return text.charAt(10) === ' ' && text.endsWith('+00')
    ? new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`)
    : plain(text)
}

/** Times leave as they come; the rest is for pg. */
export const sent = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value)
