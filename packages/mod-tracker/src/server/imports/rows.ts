import { answerPage, numberCursor, pageOf, readCursor, type PageQuery } from '@guichet/plugin-kit/paging'
import { answer } from '@guichet/plugin-kit/server'
import type { RowKind } from '../../contract/import-words.ts'
import { readableBy } from '../access.ts'
import { trackerInForce } from '../tracker/in-force.ts'
import type { Caller } from '../caller.ts'
import { presentRow } from './present.ts'
import { importOf } from './read.ts'
import { listRows, listWords, type StoredRow } from './rows-repository.ts'

interface Asked extends PageQuery {
  readonly kind?: RowKind | undefined
}

export async function rowsOf(caller: Caller, importId: string, { kind, cursor, limit }: Asked) {
  const after = readCursor(cursor, numberCursor)
  if (!after.ok) return after
  const found = await importOf(caller, importId)
  if (!found.ok) return found
  const wanted = { kind, after: after.value?.[0] ?? null, limit: limit + 1 }
  const rows = await listRows(caller.host.db, readableBy(caller), found.value, wanted)
  const page = pageOf(rows, limit, ({ row }) => [row])
  const { prefix } = await trackerInForce(caller)
  const names = await caller.host.people.names(page.rows.flatMap(peopleIn))
  return answerPage(page, (row) => presentRow(row, prefix, names))
}

export const peopleIn = ({ reporterId, assigneeId }: StoredRow): string[] =>
  [reporterId, assigneeId].flatMap((id) => id ?? [])

export async function wordsOf(caller: Caller, importId: string, code: 'person-unknown' | 'state-unknown') {
  const found = await importOf(caller, importId)
  return found.ok ? answer(200, { items: await listWords(caller.host.db, found.value, code) }) : found
}
