import type { Tx } from '@guichet/plugin-kit/host'
import type { Copying } from '../tracker/copy.ts'
import { insertView, listShared } from './repository.ts'

const ID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i

/** The shared ones, but for what they ask of people or of things of the other tracker, or of a field that has another code here. */
export async function copyViews(
  tx: Tx,
  { from, activity, actor, host }: Copying,
  renamed: ReadonlyMap<string, string>,
): Promise<void> {
  const foreign = [...renamed.keys()].map((code) => `element.${code}`)
  for (const view of await listShared(tx, from.id)) {
    const said = [view.query, view.grouping, ...(view.columns ?? [])].join(' ')
    if (ID.test(said) || foreign.some((field) => said.includes(field))) continue
    const by = { ownerId: null, createdById: actor.id, updatedAt: host.now(), version: 1 }
    await insertView(tx, activity.id, { ...view, ...by, id: host.newId() })
  }
}
