import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import type { relocationsContract } from '../../contract/relocations.ts'
import type { subtrackersContract } from '../../contract/subtrackers.ts'
import { ifMatch, TestTracker, type ProblemBody, type Seen, type Trackers } from '../testing/trackers.ts'

export type PlanBody = SuccessOf<(typeof relocationsContract)['operations']['preview']> & ProblemBody
export type RelocatedBody = SuccessOf<(typeof relocationsContract)['operations']['relocate']> & ProblemBody
export type SubtrackersBody = SuccessOf<(typeof subtrackersContract)['operations']['get']> & ProblemBody

/** Another tracker of the course of one. */
export async function beside(
  trackers: Trackers,
  { courseId }: TestTracker,
  settings: Record<string, unknown>,
  name: string,
): Promise<TestTracker> {
  const { id } = await trackers.hosts.activity({ component: 'mod_tracker', courseId, settings, name })
  return new TestTracker(trackers.hosts, id, courseId)
}

export async function nameSubtrackers(of: TestTracker, head: TestPerson, ids: readonly string[], version?: number) {
  const seen = version ?? (await of.call<SubtrackersBody>(head, 'GET /subtrackers')).body.version
  return of.call<SubtrackersBody>(head, 'PUT /subtrackers', {
    body: { subtrackers: ids },
    headers: { 'if-match': `"${seen}"` },
  })
}

export const preview = (from: TestTracker, who: TestPerson, { number }: { number: number }, to: { id: string }) =>
  from.call<PlanBody>(who, `POST /tickets/${number}/relocation/preview`, { body: { to: to.id } })

export const relocate = (
  from: TestTracker,
  who: TestPerson,
  ticket: Seen,
  to: { id: string },
  headers: Record<string, string> = {},
) =>
  from.call<RelocatedBody>(who, `POST /tickets/${ticket.number}/relocation`, {
    body: { to: to.id },
    headers: { ...ifMatch(ticket), ...headers },
  })
