import type { TicketState } from '@guichet/domain/tickets/states'
import type { Tx } from '@guichet/plugin-kit/host'
import type { Keyset } from '@guichet/plugin-kit/paging'
import { noSql, sql, type Sql } from '@guichet/plugin-kit/sql'
import type { RefusalCode, RowKind } from '../../contract/import-words.ts'
import type { Readable } from '../access.ts'
import type { RowOutcome } from '../import/outcome.ts'
import type { Refusal } from '../import/refusals.ts'
import type { ImportRecord } from './types.ts'

type Pass = Pick<ImportRecord, 'trackerId' | 'id' | 'pass'>

/** What became of the rows that follow the first `before`. */
export async function insertRows(
  tx: Tx,
  { trackerId, id, pass }: Pass,
  before: number,
  outcomes: readonly RowOutcome[],
): Promise<void> {
  await tx.trackerImportRow.createMany({
    data: outcomes.map((outcome, i) => ({
      trackerId,
      importId: id,
      pass,
      row: before + i + 1,
      line: outcome.line,
      kind: outcome.kind,
      ...detailsOf(outcome),
    })),
  })
}

/** A ticket that was made is named; what one would be is kept. */
function detailsOf(outcome: RowOutcome) {
  switch (outcome.kind) {
    case 'imported':
      return { number: outcome.number }
    case 'refused':
      return { refusals: outcome.refusals.map((refusal) => ({ ...refusal })) }
    case 'would-import': {
      const { summary, state, reporter, assignee, createdAt, closedAt } = outcome.ticket
      return { summary, state, reporterId: reporter.id, assigneeId: assignee?.id ?? null, createdAt, closedAt }
    }
    case 'already-there':
      return {}
  }
}

export interface StoredRow {
  readonly row: number
  readonly line: number
  readonly kind: RowKind
  /** Of a row that was imported; null also when its ticket is not the reader's to read. */
  readonly number: number | null
  readonly refusals: readonly Refusal[] | null
  readonly summary: string | null
  readonly state: TicketState | null
  readonly reporterId: string | null
  readonly assigneeId: string | null
  readonly createdAt: Date | null
  readonly closedAt: Date | null
}

interface Wanted extends Keyset<number> {
  readonly kind?: RowKind | undefined
}

/** Rows in the order of the file, with the tickets that they became as those are now, as far as the reader may read them. */
export const listRows = (db: Tx, readable: Readable, pass: Pass, wanted: Wanted): Promise<StoredRow[]> =>
  db.$queryRaw<StoredRow[]>(rowsQuery(readable, pass, wanted))

export function rowsQuery(readable: Readable, { trackerId, id, pass }: Pass, { kind, after, limit }: Wanted): Sql {
  return sql`
    SELECT r.row, r.line, r.kind, t.number, r.refusals, COALESCE(t.summary, r.summary) AS summary, COALESCE(t.state, r.state) AS state,
      COALESCE(t.reporter_id, r.reporter_id) AS "reporterId", COALESCE(t.assignee_id, r.assignee_id) AS "assigneeId",
      COALESCE(t.created_at, r.created_at) AS "createdAt", COALESCE(t.closed_at, r.closed_at) AS "closedAt"
    FROM tracker_import_row r
    LEFT JOIN tracker_ticket t ON t.tracker_id = r.tracker_id AND t.number = r.number AND ${readable.each}
    WHERE r.tracker_id = ${trackerId}::uuid AND r.import_id = ${id}::uuid AND r.pass = ${pass} AND r.row > ${after ?? 0}
      ${kind === undefined ? noSql : sql`AND r.kind = ${kind}`}
    ORDER BY r.row LIMIT ${limit}`
}

/** Of so many refused rows, the first, words are counted. */
const LOOKED_AT = 20_000
const MOST_WORDS = 100

/** What rows were refused for, the most frequent first. */
export const listWords = (db: Tx, pass: Pass, code: RefusalCode): Promise<{ word: string; rows: number }[]> =>
  db.$queryRaw<{ word: string; rows: number }[]>(wordsQuery(pass, code))

export function wordsQuery({ trackerId, id, pass }: Pass, code: RefusalCode): Sql {
  return sql`
    SELECT refusal->>'value' AS word, count(*)::int AS rows
    FROM (
      SELECT r.refusals FROM tracker_import_row r
      WHERE r.tracker_id = ${trackerId}::uuid AND r.import_id = ${id}::uuid AND r.pass = ${pass} AND r.kind = 'refused'
      ORDER BY r.row LIMIT ${LOOKED_AT}
    ) refused, jsonb_array_elements(refused.refusals) refusal
    WHERE refusal->>'code' = ${code} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST_WORDS}`
}
