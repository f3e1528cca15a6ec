import { ok } from '@guichet/domain/result'
import { failure } from '@guichet/plugin-kit/failure'
import { changed, withCurrent } from '@guichet/plugin-kit/server'
import { trackerInForce } from '../tracker/in-force.ts'
import type { Caller } from '../caller.ts'
import { subtrackersFor } from './read.ts'
import { isBelowItself, lockSubtrackers, raiseTracker, setSubtrackers, subtrackersOf } from './repository.ts'
import { callersAt } from './seen.ts'

interface Asked {
  readonly ifMatch: number
  readonly wanted: readonly string[]
}

/** Names the subtrackers that the visitor sees; those that they do not see stay. */
export async function changeSubtrackers(caller: Caller, { ifMatch, wanted }: Asked) {
  const now = () => subtrackersFor(caller)
  const { host, activity } = caller
  const [{ version }, before] = await Promise.all([trackerInForce(caller), subtrackersOf(host.db, activity.id)])
  if (version !== ifMatch) return withCurrent(failure('version.mismatch'), now)
  const asked = [...new Set(wanted)]
  const [seen, known] = await Promise.all([callersAt(caller, asked), callersAt(caller, before)])
  if (seen.length < asked.length) return failure('tracker.subtrackers.unknown')
  if (asked.includes(activity.id)) return failure('tracker.subtrackers.circle')
  const unseen = before.filter((id) => !known.some((each) => each.activity.id === id))
  const after = [...new Set([...unseen, ...asked])]
  const outcome = await host.change(caller, async (tx) => {
    if (same(before, after)) return changed(ok(null))
    await lockSubtrackers(tx)
    if (!(await raiseTracker(tx, activity.id, version))) return failure('version.mismatch')
    await setSubtrackers(tx, activity.id, after)
    if (await isBelowItself(tx, activity.id)) return failure('tracker.subtrackers.circle')
    const event = {
      type: 'tracker.settings.changed',
      contextId: activity.id,
      activityId: activity.id,
      subjectId: activity.id,
      subjectVersion: version + 1,
      changes: { subtrackers: [before, after] },
    } as const
    return changed(ok(null), event)
  })
  return outcome.ok ? now() : withCurrent(outcome, now)
}

const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((id) => b.includes(id))
