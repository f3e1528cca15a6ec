import { ok } from '@guichet/domain/result'
import { failure } from '@guichet/plugin-kit/failure'
import type { Tx } from '@guichet/plugin-kit/host'
import { changed } from '@guichet/plugin-kit/server'
import type { BulkStage } from '../../contract/bulk-words.ts'
import type { Caller } from '../caller.ts'
import { bulkJob } from './job.ts'
import { answerBulk, bulkOf } from './read.ts'
import { moveBulk } from './repository.ts'
import type { Bulk } from './types.ts'

/** Whoever works on it notices with the next ticket. */
export const cancelBulk = (caller: Caller, bulkId: string) =>
  step(caller, bulkId, { from: ['running'], to: 'cancelled' })

export const resumeBulk = (caller: Caller, bulkId: string) =>
  step(caller, bulkId, { from: ['cancelled', 'interrupted'], to: 'running' }, (tx, { trackerId, id }) =>
    caller.host.jobs.enqueue(tx, bulkJob, { tracker: trackerId, bulk: id }),
  )

async function step(
  caller: Caller,
  bulkId: string,
  stages: { readonly from: readonly BulkStage[]; readonly to: BulkStage },
  then: (tx: Tx, moved: Bulk) => Promise<void> = async () => undefined,
) {
  const found = await bulkOf(caller, bulkId)
  if (!found.ok) return found
  const outcome = await caller.host.change<Bulk>(caller, async (tx) => {
    const moved = await moveBulk(tx, found.value, stages, caller.host.now())
    if (moved === null) return failure('tracker.bulk.wrong_stage', { stage: found.value.stage })
    await then(tx, moved)
    return changed(ok(moved))
  })
  return outcome.ok ? answerBulk(caller, outcome.value) : outcome
}
