import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { answerPage, instantCursor, pageOf, readCursor, type PageQuery } from '@guichet/plugin-kit/paging'
import { answer } from '@guichet/plugin-kit/server'
import { membersAmong } from '../import/look-up.ts'
import type { Caller } from '../caller.ts'
import { presentDetail, presentImport } from './present.ts'
import { findImport, listImports } from './repository.ts'
import type { ImportRecord } from './types.ts'

/** An import of the visited tracker; one of another is not there. */
export async function importOf({ host, activity }: Caller, importId: string): Promise<Outcome<ImportRecord>> {
  const found = await findImport(host.db, activity.id, importId)
  return found === null ? failure('tracker.import.not_found') : { ok: true, value: found }
}

/** The answer of every operation that gives back one import. */
export async function answerImport(caller: Caller, given: ImportRecord) {
  const names = await caller.host.people.names([given.createdById])
  const people = await membersAmong(caller, [...new Set(given.settings.people.map(({ person }) => person))])
  return answer(200, presentDetail(given, names, people), { version: given.version })
}

export async function oneImport(caller: Caller, importId: string) {
  const found = await importOf(caller, importId)
  return found.ok ? answerImport(caller, found.value) : found
}

export async function importsOf({ host, activity }: Caller, { cursor, limit }: PageQuery) {
  const after = readCursor(cursor, instantCursor)
  if (!after.ok) return after
  const found = await listImports(host.db, activity.id, { after: after.value, limit: limit + 1 })
  const page = pageOf(found, limit, ({ createdAt, id }) => [createdAt.toISOString(), id])
  const names = await host.people.names(page.rows.map(({ createdById }) => createdById))
  return answerPage(page, (each) => presentImport(each, names))
}
