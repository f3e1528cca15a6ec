import type { Changes } from '@guichet/plugin-kit/event'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Tx } from '@guichet/plugin-kit/host'
import type { Caller } from '../caller.ts'
import { attachUploads, deleteAttachments } from './repository.ts'
import type { Attachment, Owner } from './rows.ts'

interface Wanted<A extends Attachment> {
  /** Those there are, as they were read with their owner's version. */
  readonly now: readonly A[]
  /** Those there are to be, all of them, of the visitor's own uploads where they are new. Left out: as it is. */
  readonly wanted: readonly string[] | undefined
}

/** Whether `wanted` asks for other files than there are. */
export function attachmentsDiffer({ now, wanted }: Wanted<Attachment>): boolean {
  if (wanted === undefined) return false
  const there = new Set(now.map(({ id }) => id))
  return wanted.length !== there.size || wanted.some((id) => !there.has(id))
}

/**
 * Attaches what is new and deletes what is no longer wanted, in the transaction that changes their owner by its version; answers with what
 * there is then. `tracker.attachment.not_yours`: one is no upload of the visitor's that is free.
 */
export async function setAttachments(
  tx: Tx,
  { activity, actor }: Caller,
  owner: Owner,
  { now, wanted }: Wanted<Attachment>,
): Promise<Outcome<readonly Attachment[]>> {
  if (wanted === undefined) return { ok: true, value: now }
  const there = new Set(now.map(({ id }) => id))
  const coming = wanted.filter((id) => !there.has(id))
  const going = [...there].filter((id) => !wanted.includes(id))
  const of = { trackerId: activity.id, uploaderId: actor.id }
  const attached = coming.length === 0 ? [] : await attachUploads(tx, of, owner, coming)
  if (attached.length < coming.length) return failure('tracker.attachment.not_yours')
  if (going.length > 0) await deleteAttachments(tx, activity.id, owner, going)
  const stay = now.filter(({ id }) => wanted.includes(id))
  return { ok: true, value: [...stay, ...attached].toSorted((a, b) => (a.id < b.id ? -1 : 1)) }
}

/** As an event tells it: by ids, for a name is what somebody wrote. */
export function attachmentChange(before: readonly Attachment[], after: readonly Attachment[]): Changes[string] {
  return [before.map(({ id }) => id), after.map(({ id }) => id)]
}
