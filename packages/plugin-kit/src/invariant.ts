import { Prisma } from '@guichet/db/client'
import type { Tx } from './host.ts'
import { sql, type Sql } from './sql.ts'

/** Offenders that a check names; that there are more changes nothing for who has to look. */
export const MOST_BREACHES = 5

/** Something that always holds of what is stored. `pnpm guichet doctor` asks it, on one snapshot of the database. */
export interface Invariant {
  /** Its number in docs/reliability.md: `I3`. Several may share one. */
  readonly id: string
  /** What holds, in English, for who runs the installation. */
  readonly what: string
  /** What breaks it, one line each, at most MOST_BREACHES. Reads only, in memory that does not grow with the installation. */
  check(tx: Tx): Promise<readonly string[]>
}

/** An invariant that one statement checks: it answers a row with the text `breach` for each offender, and none when all is well. */
export function invariant(id: string, what: string, offenders: Sql): Invariant {
  return { id, what, check: (tx) => breachesOf(tx, offenders) }
}

/** The first offenders of a statement that answers rows with the text `breach`. */
export async function breachesOf(tx: Tx, offenders: Sql): Promise<string[]> {
  const rows = await tx.$queryRaw<{ breach: string }[]>(
    sql`SELECT breach FROM (${offenders}) offenders LIMIT ${MOST_BREACHES}`,
  )
  return rows.map(({ breach }) => breach)
}

/** For a table of versioned subjects, whose key is or ends with `id`: a row's version is that of its last event. `of`: a condition on rows `r`. */
export function versionsFollowLog(table: string, of: Sql = sql`TRUE`): Invariant {
  const rows = Prisma.raw(`"${table}"`)
  return invariant(
    'I4',
    `${table}: a row's version is that of its last event`,
    sql`SELECT format('%s %s: version %s, last event %s', ${table}::text, r.id, r.version, COALESCE(e.last::text, 'none')) AS breach
      FROM ${rows} r
      LEFT JOIN LATERAL (SELECT max(subject_version) AS last FROM core_event WHERE subject_id = r.id) e ON TRUE
      WHERE e.last IS DISTINCT FROM r.version AND ${of}`,
  )
}
