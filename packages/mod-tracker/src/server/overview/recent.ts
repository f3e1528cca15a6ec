import { joinSql, sql, type Sql } from '@guichet/plugin-kit/sql'
import type { Readable } from '../access.ts'

export interface NamedTicket {
  readonly id: string
  readonly number: number
  readonly prefix: string
  readonly summary: string
}

/** Those of some tickets that somebody may read, tracker by tracker. */
export const readableTicketsQuery = (asked: readonly { readable: Readable; ids: readonly string[] }[]): Sql =>
  joinSql(
    asked.map(
      ({ readable, ids }) => sql`
        SELECT t.id, t.number, k.prefix, t.summary FROM tracker_ticket t JOIN tracker k ON k.id = t.tracker_id
        WHERE ${readable.each} AND t.id = ANY(${[...ids]}::uuid[])`,
    ),
    ' UNION ALL ',
  )
