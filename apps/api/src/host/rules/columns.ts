import type { Db } from '@guichet/db/connect'
import type { Columns } from './rule.ts'

/** The tables of the database with their columns. */
export async function readColumns(db: Db): Promise<Columns> {
  const rows = await db.$queryRaw<{ table_name: string; columns: string[] }[]>`
    SELECT table_name::text, array_agg(column_name::text ORDER BY ordinal_position) AS columns
    FROM information_schema.columns WHERE table_schema = current_schema() GROUP BY table_name`
  return new Map(rows.map((row) => [row.table_name, row.columns]))
}
