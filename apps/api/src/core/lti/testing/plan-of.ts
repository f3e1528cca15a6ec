import type { Db } from '@guichet/db/connect'
import { sql, type Sql } from '@guichet/plugin-kit/sql'

/** How PostgreSQL runs a query where reading whole tables is the last thing it would do. */
export async function planOf(db: Db, query: Sql): Promise<string> {
  const rows = await db.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL enable_seqscan = off`
    return tx.$queryRaw<{ 'QUERY PLAN': string }[]>(sql`EXPLAIN ${query}`)
  })
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}
