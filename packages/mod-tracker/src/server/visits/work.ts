import type { WorkFault, WorkPurpose } from '@guichet/plugin-kit/work'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Tx } from '@guichet/plugin-kit/host'
import { answer } from '@guichet/plugin-kit/server'
import type { Visit } from '../visit.ts'

const purposeOf = ({ activity, actor }: Visit): WorkPurpose => ({
  activity: activity.id,
  about: 'visit',
  person: actor.id,
})

const CODES = {
  wrong: 'tracker.visit.work_wrong',
  late: 'tracker.visit.work_late',
  used: 'tracker.visit.work_used',
} as const satisfies Record<WorkFault, string>

export const workForVisitors = async (visit: Visit) =>
  answer(200, await visit.host.work.ask(purposeOf(visit), 'normal'))

/** Null: it is good, and used up with this transaction. */
export async function workRefused(
  tx: Tx,
  visit: Visit,
  proof: string,
): Promise<(Outcome<never> & { ok: false }) | null> {
  const taken = await visit.host.work.take(tx, purposeOf(visit), proof)
  return taken.ok ? null : failure(CODES[taken.error])
}
