import { answer } from '@guichet/plugin-kit/server'
import { manifest } from '../../manifest.ts'
import { trackerInForce } from '../tracker/in-force.ts'
import type { Caller } from '../caller.ts'
import { subtrackersOf } from './repository.ts'
import { callersAt, presentTrackers } from './seen.ts'

/** Trackers to choose from. */
const OFFERED = 100

/** A tracker's subtrackers, as who configures it sees them. */
export async function subtrackersFor(caller: Caller) {
  const { host, activity, actor } = caller
  const [{ version }, named, near] = await Promise.all([
    trackerInForce(caller),
    subtrackersOf(host.db, activity.id),
    host.activities.seenBy(actor.id, manifest.component, { near: activity.path, limit: OFFERED }),
  ])
  const seen = await callersAt(caller, named)
  const candidates = near
    .map((looker) => looker.activity)
    .filter(({ id }) => id !== activity.id)
    .map(({ id, name }) => ({ id, name }))
  const body = { items: presentTrackers(seen.map((each) => each.activity)), candidates, version }
  return answer(200, body, { version })
}
