import { decodeCursor, encodeCursor } from '@guichet/plugin-kit/cursor'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { answer } from '@guichet/plugin-kit/server'
import { id, instant } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { badCursor } from '../tickets/cursor.ts'
import { membersAmong } from '../import/look-up.ts'
import type { Visit } from '../visit.ts'
import { presentDetail, presentImport } from './present.ts'
import { findImport, listImports } from './repository.ts'
import type { ImportRecord } from './types.ts'

/** An import of the visited tracker; one of another is not there. */
export async function importOf({ host, activity }: Visit, importId: string): Promise<Outcome<ImportRecord>> {
  const found = await findImport(host.db, activity.id, importId)
  return found === null ? failure('tracker.import.not_found') : { ok: true, value: found }
}

/** The answer of every operation that gives back one import. */
export async function answerImport(visit: Visit, given: ImportRecord) {
  const names = await visit.host.people.names([given.createdById])
  const people = await membersAmong(visit, [...new Set(given.settings.people.map(({ person }) => person))])
  return { status: 200, body: presentDetail(given, names, people), version: given.version } as const
}

export async function oneImport(visit: Visit, importId: string) {
  const found = await importOf(visit, importId)
  return found.ok ? ({ ok: true, value: await answerImport(visit, found.value) } as const) : found
}

interface Page {
  readonly cursor?: string | undefined
  readonly limit: number
}

export async function importsOf({ host, activity }: Visit, { cursor, limit }: Page) {
  const after = cursor === undefined ? null : placeOf(cursor)
  if (after === 'invalid') return badCursor
  const found = await listImports(host.db, activity.id, { after, limit: limit + 1 })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const next = found.length > limit && last ? encodeCursor([last.createdAt.toISOString(), last.id]) : null
  const names = await host.people.names(page.map(({ createdById }) => createdById))
  return answer(200, { items: page.map((each) => presentImport(each, names)), next }, { next })
}

function placeOf(cursor: string): { createdAt: string; id: string } | 'invalid' {
  const [createdAt, importId] = decodeCursor(cursor, 2) ?? []
  const parsed = z.object({ createdAt: instant, id }).safeParse({ createdAt, id: importId })
  return parsed.success ? parsed.data : 'invalid'
}
