import type { Tx } from '@guichet/plugin-kit/host'
import { copyWatches } from './repository.ts'

/** Gives a ticket that was split off what the other has, in the transaction that makes it. */
type Copy = (
  tx: Tx,
  of: { readonly trackerId: string; readonly ticketId: string; readonly fromId: string },
  at: Date,
) => Promise<void>

/** What a ticket that is split off begins with besides its text (mod_tracker.md, Split comment). */
const COPIES: readonly Copy[] = [copyWatches]

export async function copyAll(...of: Parameters<Copy>): Promise<void> {
  for (const copy of COPIES) await copy(...of)
}
