import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { answerPage, instantCursor, pageOf, readCursor, type PageQuery } from '@guichet/plugin-kit/paging'
import { answer } from '@guichet/plugin-kit/server'
import type { Caller } from '../caller.ts'
import { calledIn, presentBulk } from './present.ts'
import { findBulk, listBulks, progressOf } from './repository.ts'
import type { Bulk } from './types.ts'

const whose = ({ activity, actor }: Pick<Caller, 'activity' | 'actor'>) => ({
  trackerId: activity.id,
  userId: actor.id,
})

/** One's own; nobody else’s is there. */
export async function bulkOf(caller: Caller, bulkId: string): Promise<Outcome<Bulk>> {
  const found = await findBulk(caller.host.db, whose(caller), bulkId)
  return found === null ? failure('tracker.bulk.not_found') : { ok: true, value: found }
}

export async function answerBulk(caller: Caller, bulk: Bulk) {
  const [progress, called] = await Promise.all([
    progressOf(caller.host.db, caller.activity.id, [bulk.id]),
    calledIn(caller, [bulk]),
  ])
  return answer(200, presentBulk(bulk, progress.get(bulk.id)!, called), { version: bulk.version })
}

export async function oneBulk(caller: Caller, bulkId: string) {
  const found = await bulkOf(caller, bulkId)
  return found.ok ? answerBulk(caller, found.value) : found
}

export async function bulksOf(caller: Caller, { cursor, limit }: PageQuery) {
  const after = readCursor(cursor, instantCursor)
  if (!after.ok) return after
  const { db } = caller.host
  const found = await listBulks(db, whose(caller), { after: after.value, limit: limit + 1 })
  const page = pageOf(found, limit, ({ createdAt, id }) => [createdAt.toISOString(), id])
  const ids = page.rows.map(({ id }) => id)
  const [progress, called] = await Promise.all([progressOf(db, caller.activity.id, ids), calledIn(caller, page.rows)])
  return answerPage(page, (bulk) => presentBulk(bulk, progress.get(bulk.id)!, called))
}
