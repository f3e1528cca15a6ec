import type { Tx } from '@guichet/plugin-kit/host'
import type { Copying } from '../tracker/copy.ts'
import { insertAnswers, listOwnAnswers } from './repository.ts'

/** Those of one tracker alone: those that are shared are everywhere. */
export async function copyAnswers(tx: Tx, { from, activity, actor, host }: Copying): Promise<void> {
  const own = await listOwnAnswers(tx, from.id)
  const copies = own.filter(({ shared }) => !shared).map(({ title, body }) => ({ id: host.newId(), title, body }))
  await insertAnswers(tx, activity.id, copies, { createdAt: host.now(), createdById: actor.id })
}
