import { TRACKER_CAPABILITIES } from '@guichet/domain/tickets/capabilities'
import type { ActivityRef } from '@guichet/plugin-kit/host'
import { manifest } from '../../manifest.ts'
import type { Caller } from '../caller.ts'

/** The same person at another tracker; null: it is not there for them. */
export async function callerAt({ host, actor }: Caller, trackerId: string): Promise<Caller | null> {
  const activity = await host.activities.find(trackerId)
  if (activity?.component !== manifest.component) return null
  const held = await host.access.check(actor.id, activity.path, TRACKER_CAPABILITIES)
  const can = (capability: string) => held.has(capability)
  return manifest.visibleWith.some(can) ? { host, actor, activity, can } : null
}

/** The same of several; those left out that are not there. */
export async function callersAt(caller: Caller, trackers: readonly string[]): Promise<Caller[]> {
  const found = await Promise.all(trackers.map((id) => callerAt(caller, id)))
  return found.filter((each) => each !== null)
}

export const presentTrackers = (activities: readonly ActivityRef[]) =>
  activities.map(({ id, name }) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name))
