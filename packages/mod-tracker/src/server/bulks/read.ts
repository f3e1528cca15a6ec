import { decodeCursor, encodeCursor } from '@guichet/plugin-kit/cursor'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { answer } from '@guichet/plugin-kit/server'
import { id, instant } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { badCursor } from '../tickets/cursor.ts'
import type { Visit } from '../visit.ts'
import { peopleIn, presentBulk } from './present.ts'
import { findBulk, listBulks, progressOf } from './repository.ts'
import type { Bulk } from './types.ts'

const whose = ({ activity, actor }: Pick<Visit, 'activity' | 'actor'>) => ({
  trackerId: activity.id,
  userId: actor.id,
})

/** One's own; nobody else’s is there. */
export async function bulkOf(visit: Visit, bulkId: string): Promise<Outcome<Bulk>> {
  const found = await findBulk(visit.host.db, whose(visit), bulkId)
  return found === null ? failure('tracker.bulk.not_found') : { ok: true, value: found }
}

export async function answerBulk({ host, activity }: Pick<Visit, 'host' | 'activity'>, bulk: Bulk) {
  const [progress, names] = await Promise.all([
    progressOf(host.db, activity.id, [bulk.id]),
    host.people.names(peopleIn(bulk)),
  ])
  return { status: 200, body: presentBulk(bulk, progress.get(bulk.id)!, names), version: bulk.version } as const
}

export async function oneBulk(visit: Visit, bulkId: string) {
  const found = await bulkOf(visit, bulkId)
  return found.ok ? ({ ok: true, value: await answerBulk(visit, found.value) } as const) : found
}

interface Page {
  readonly cursor?: string | undefined
  readonly limit: number
}

export async function bulksOf(visit: Visit, { cursor, limit }: Page) {
  const after = cursor === undefined ? null : placeOf(cursor)
  if (after === 'invalid') return badCursor
  const { db, people } = visit.host
  const found = await listBulks(db, whose(visit), { after, limit: limit + 1 })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const next = found.length > limit && last ? encodeCursor([last.createdAt.toISOString(), last.id]) : null
  const ids = page.map((bulk) => bulk.id)
  const [progress, names] = await Promise.all([
    progressOf(db, visit.activity.id, ids),
    people.names(page.flatMap(peopleIn)),
  ])
  return answer(200, { items: page.map((bulk) => presentBulk(bulk, progress.get(bulk.id)!, names)), next }, { next })
}

function placeOf(cursor: string): { createdAt: string; id: string } | 'invalid' {
  const [createdAt, bulkId] = decodeCursor(cursor, 2) ?? []
  const parsed = z.object({ createdAt: instant, id }).safeParse({ createdAt, id: bulkId })
  return parsed.success ? parsed.data : 'invalid'
}
