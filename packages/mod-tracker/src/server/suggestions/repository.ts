import type { Tx } from '@guichet/plugin-kit/host'
import { joinSql, sql } from '@guichet/plugin-kit/sql'
import type { Readable } from '../access.ts'
import { similarQuery, type Similar } from './similar-query.ts'

export const findSimilar = (db: Tx, ...of: Parameters<typeof similarQuery>): Promise<Similar[]> =>
  db.$queryRaw(similarQuery(...of))

export async function isReadable(db: Tx, readable: Readable, id: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>(
    sql`SELECT FROM tracker_ticket t WHERE ${readable.each} AND t.id = ${id}::uuid`,
  )
  return rows.length > 0
}

/** A suggestion by its source and its id there. */
export interface Suggested {
  readonly source: string
  readonly id: string
}

/** Of how many others each of some suggestions answered the question, by `keyOf`. */
export async function countHelped(
  db: Tx,
  trackerId: string,
  userId: string,
  suggested: readonly Suggested[],
): Promise<ReadonlyMap<string, number>> {
  if (suggested.length === 0) return new Map()
  const rows = await db.$queryRaw<(Suggested & { count: number })[]>(sql`
    SELECT source, subject_id AS id, count(*)::int AS count FROM tracker_answered
    WHERE tracker_id = ${trackerId}::uuid AND user_id <> ${userId}::uuid
      AND (source, subject_id) IN (${joinSql(suggested.map(({ source, id }) => sql`(${source}, ${id}::uuid)`))})
    GROUP BY source, subject_id`)
  return new Map(rows.map((row) => [keyOf(row), row.count]))
}

export const keyOf = ({ source, id }: Suggested) => `${source} ${id}`

interface Answer {
  readonly trackerId: string
  readonly source: string
  readonly subjectId: string
  readonly userId: string
}

export async function setAnswered(tx: Tx, answer: Answer, at: Date): Promise<void> {
  await tx.trackerAnswered.createMany({ data: { ...answer, at }, skipDuplicates: true })
}

export async function unsetAnswered(tx: Tx, where: Answer): Promise<void> {
  await tx.trackerAnswered.deleteMany({ where })
}
