import { decodeCursor, encodeCursor } from '@guichet/plugin-kit/cursor'
import { answer } from '@guichet/plugin-kit/server'
import type { RowKind } from '../../contract/import-words.ts'
import { readableBy } from '../access.ts'
import { badCursor } from '../tickets/cursor.ts'
import { trackerInForce } from '../tracker/in-force.ts'
import type { Visit } from '../visit.ts'
import { presentRow } from './present.ts'
import { importOf } from './read.ts'
import { listRows, listWords, type StoredRow } from './rows-repository.ts'

interface Page {
  readonly kind?: RowKind | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

export async function rowsOf(visit: Visit, importId: string, { kind, cursor, limit }: Page) {
  const after = cursor === undefined ? 0 : placeOf(cursor)
  if (after === null) return badCursor
  const found = await importOf(visit, importId)
  if (!found.ok) return found
  const rows = await listRows(visit.host.db, readableBy(visit), found.value, { kind, after, limit: limit + 1 })
  const page = rows.slice(0, limit)
  const next = rows.length > limit ? encodeCursor([page.at(-1)?.row ?? null]) : null
  const { prefix } = await trackerInForce(visit)
  const names = await visit.host.people.names(page.flatMap(peopleIn))
  return answer(200, { items: page.map((row) => presentRow(row, prefix, names)), next }, { next })
}

export const peopleIn = ({ reporterId, assigneeId }: StoredRow): string[] =>
  [reporterId, assigneeId].flatMap((id) => id ?? [])

export async function wordsOf(visit: Visit, importId: string, code: 'person-unknown' | 'state-unknown') {
  const found = await importOf(visit, importId)
  return found.ok ? answer(200, { items: await listWords(visit.host.db, found.value, code) }) : found
}

/** The cursor is the row that was shown last. */
function placeOf(cursor: string): number | null {
  const [row] = decodeCursor(cursor, 1) ?? []
  return typeof row === 'number' && Number.isInteger(row) && row >= 0 && row <= 2_147_483_647 ? row : null
}
