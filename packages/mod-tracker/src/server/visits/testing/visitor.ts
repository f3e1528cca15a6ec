import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { TestAnswer, TestPerson } from '@guichet/plugin-kit/testing'
import { solved } from '@guichet/plugin-kit/testing/work'
import type { WorkChallenge } from '@guichet/plugin-kit/work'
import type { visitsContract } from '../../../contract/visits.ts'
import type { ProblemBody, TestTracker } from '../../testing/trackers.ts'
import { hashOf, secretOf } from '../link.ts'

type Operations = (typeof visitsContract)['operations']
export type Receipt = SuccessOf<Operations['report']>
export type FollowedBody = SuccessOf<Operations['follow']>
export type VisitForm = SuccessOf<Operations['form']>

/** Somebody without an account, at a tracker that is open to them. */
export function visitorAt(tracker: TestTracker, who: Pick<TestPerson, 'call'>) {
  const ask = <B>(at: string, body?: unknown, headers: Record<string, string> = {}) => {
    const [method = '', path = ''] = at.split(' ')
    return who.call<B & ProblemBody>(`${method} /api/v1/trackers/${tracker.id}/visit${path}`, { body, headers })
  }
  const proof = async () => solved((await ask<WorkChallenge>('GET /work')).body)
  return {
    ask,
    proof,
    form: () => ask<VisitForm>('GET '),
    async report(
      wanted: object = {},
      headers: Record<string, string> = {},
    ): Promise<TestAnswer<Receipt & ProblemBody>> {
      const body = { description: 'The gate does not open', proof: await proof(), ...wanted }
      return ask('POST /tickets', body, headers)
    },
    follow: (secret: string) => ask<FollowedBody>('POST /followed', { secret }),
    answer: async (secret: string, body: string, headers: Record<string, string> = {}) =>
      ask<FollowedBody['said'][number]>('POST /answers', { secret, body, proof: await proof() }, headers),
  }
}

/** Opens a tracker to visitors, as its settings would. */
export async function openToVisitors(tracker: TestTracker, limits: { perHour?: number; perDay?: number } = {}) {
  const { perHour = 100, perDay = 10_000 } = limits
  await tracker.hosts.host.db.tracker.update({
    where: { id: tracker.id },
    data: { visitors: true, visitorsPerHour: perHour, visitorsPerDay: perDay },
  })
}

/** Open to people without an account, one of whom reported this ticket. */
export async function letVisitorsIn(tracker: TestTracker, ticketId: string) {
  const { host } = tracker.hosts
  await openToVisitors(tracker)
  const secretHash = hashOf(secretOf(host, ticketId))
  const row = { trackerId: tracker.id, ticketId, name: 'Zoé', reportedAt: new Date(), secretHash }
  await host.db.trackerVisitor.create({ data: row })
}
