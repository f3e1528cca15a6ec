import type { WorkFault, WorkPurpose } from '@guichet/plugin-kit/work'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Tx } from '@guichet/plugin-kit/host'
import { answer } from '@guichet/plugin-kit/server'
import type { Caller } from '../caller.ts'

const purposeOf = ({ activity, actor }: Caller): WorkPurpose => ({
  activity: activity.id,
  about: 'visit',
  person: actor.id,
})

const CODES = {
  wrong: 'tracker.visit.work_wrong',
  late: 'tracker.visit.work_late',
  used: 'tracker.visit.work_used',
} as const satisfies Record<WorkFault, string>

export const workForVisitors = async (caller: Caller) =>
  answer(200, await caller.host.work.ask(purposeOf(caller), 'normal'))

/** Null: it is good, and used up with this transaction. */
export async function workRefused(
  tx: Tx,
  caller: Caller,
  proof: string,
): Promise<(Outcome<never> & { ok: false }) | null> {
  const taken = await caller.host.work.take(tx, purposeOf(caller), proof)
  return taken.ok ? null : failure(CODES[taken.error])
}
