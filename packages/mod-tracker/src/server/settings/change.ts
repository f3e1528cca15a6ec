import { ok } from '@guichet/domain/result'
import { failure } from '@guichet/plugin-kit/failure'
import type { Tx } from '@guichet/plugin-kit/host'
import { changed, withCurrent } from '@guichet/plugin-kit/server'
import { trackerInForce, type TrackerInForce } from '../tracker/in-force.ts'
import { insertWorkflow } from '../tracker/repository.ts'
import type { Caller } from '../caller.ts'
import { candidateOf, type Candidate } from './candidate.ts'
import { changesTo } from './changes.ts'
import { presetOverrides } from './preset.ts'
import { configurationOf } from './read.ts'
import { lockTracker, updateTracker } from './repository.ts'
import { settleNow } from './settle.ts'
import type { Settings } from './values.ts'

interface Asked {
  readonly ifMatch: number
  readonly wanted: Settings
}

/**
 * Changes a tracker's settings, all in one: its row, a new version of its workflow if the rules change, what its preset lets whom do, and
 * what counts as closed. No move is decided by the old rules once this is committed: each holds its tracker's workflow as it writes.
 */
export async function changeSettings(caller: Caller, { ifMatch, wanted }: Asked) {
  const now = () => configurationOf(caller)
  const tracker = await trackerInForce(caller)
  if (tracker.version !== ifMatch) return withCurrent(failure('version.mismatch'), now)
  const candidate = await candidateOf(caller, tracker, wanted)
  if (!candidate.ok) return candidate
  const outcome = await caller.host.change(caller, async (tx) => write(tx, caller, tracker, candidate.value))
  return outcome.ok ? now() : withCurrent(outcome, now)
}

async function write(tx: Tx, { host, activity, actor }: Caller, before: TrackerInForce, after: Candidate) {
  const changes = changesTo(before, after)
  if (Object.keys(changes).length === 0) return changed(ok(null))
  await lockTracker(tx, before.id)
  const { workflow, ...settings } = after
  const written = await updateTracker(tx, before, { ...settings, workflowVersion: workflow.version })
  if (!written) return failure('version.mismatch')
  if (workflow.version !== before.workflow.version) {
    await insertWorkflow(tx, before.id, workflow, { createdById: actor.id, createdAt: host.now() })
  }
  if (after.preset !== before.preset) {
    await host.roles.applyPreset(tx, activity.id, activity.component, presetOverrides(after.preset))
  }
  await settleNow(tx, host, { trackerId: before.id, before: before.workflow, after: workflow })
  const event = {
    type: 'tracker.settings.changed',
    contextId: activity.id,
    activityId: activity.id,
    subjectId: activity.id,
    subjectVersion: before.version + 1,
    workflowVersion: workflow.version,
    changes,
  }
  return changed(ok(null), event)
}
