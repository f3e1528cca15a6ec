import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { answerPage, instantCursor, pageOf, readCursor, type PageQuery } from '@guichet/plugin-kit/paging'
import { answer } from '@guichet/plugin-kit/server'
import type { Visit } from '../visit.ts'
import { calledIn, presentBulk } from './present.ts'
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

export async function answerBulk(visit: Visit, bulk: Bulk) {
  const [progress, called] = await Promise.all([
    progressOf(visit.host.db, visit.activity.id, [bulk.id]),
    calledIn(visit, [bulk]),
  ])
  return answer(200, presentBulk(bulk, progress.get(bulk.id)!, called), { version: bulk.version })
}

export async function oneBulk(visit: Visit, bulkId: string) {
  const found = await bulkOf(visit, bulkId)
  return found.ok ? answerBulk(visit, found.value) : found
}

export async function bulksOf(visit: Visit, { cursor, limit }: PageQuery) {
  const after = readCursor(cursor, instantCursor)
  if (!after.ok) return after
  const { db } = visit.host
  const found = await listBulks(db, whose(visit), { after: after.value, limit: limit + 1 })
  const page = pageOf(found, limit, ({ createdAt, id }) => [createdAt.toISOString(), id])
  const ids = page.rows.map(({ id }) => id)
  const [progress, called] = await Promise.all([progressOf(db, visit.activity.id, ids), calledIn(visit, page.rows)])
  return answerPage(page, (bulk) => presentBulk(bulk, progress.get(bulk.id)!, called))
}
