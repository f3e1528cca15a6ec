import { failure } from '@guichet/plugin-kit/failure'
import { answer, changed } from '@guichet/plugin-kit/server'
import type { Caller } from '../caller.ts'
import { chosenNumbers } from './chosen.ts'
import { bulkJob } from './job.ts'
import { calledIn, presentBulk } from './present.ts'
import { insertBulk } from './repository.ts'
import type { Bulk, BulkAction, BulkAsked } from './types.ts'

/** Of those that are put on top one after the other the last is on top: the first comes last. */
const inTurn = (action: BulkAction, numbers: readonly number[]): readonly number[] =>
  action.kind === 'rank' && action.to === 'top' ? numbers.toReversed() : numbers

/** Which tickets are meant is settled now; what may be done to each, when its turn comes. */
export async function startBulk(caller: Caller, asked: BulkAsked) {
  const chosen = await chosenNumbers(caller, asked)
  if (!chosen.ok) return chosen
  const { host, activity, actor } = caller
  const now = host.now()
  const bulk: Bulk = {
    trackerId: activity.id,
    id: host.newId(),
    action: asked.action,
    stage: 'running',
    total: chosen.value.length,
    createdById: actor.id,
    createdAt: now,
    updatedAt: now,
    version: 1,
  }
  const called = await calledIn(caller, [bulk])
  return host.change(caller, async (tx) => {
    if (bulk.total === 0) return failure('tracker.bulk.nothing')
    await insertBulk(tx, bulk, inTurn(asked.action, chosen.value))
    await host.jobs.enqueue(tx, bulkJob, { tracker: activity.id, bulk: bulk.id })
    const body = presentBulk(bulk, { done: 0, unchanged: 0, refused: 0, left: bulk.total }, called)
    const location = `/api/v1/trackers/${activity.id}/bulks/${bulk.id}`
    return changed(answer(201, body, { version: 1, location }))
  })
}
