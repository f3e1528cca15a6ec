import type { Tx } from '@guichet/db/connect'
import type { PositionedEvent } from '@guichet/plugin-kit/event'
import type { Reader } from '@guichet/plugin-kit/server'
import type { LtiDeps } from '../deps.ts'
import { mark } from './outbox.ts'
import { wake } from './wake.ts'

/** Marks whose score may have changed, wherever scores are sent by themselves. */
export const scoresReader = ({ lti }: LtiDeps): Reader => ({
  name: 'core.lti_participation',
  from: 'now',
  async handle(events, tx, host) {
    const byActivity = Map.groupBy(
      events.filter(({ activityId }) => activityId !== null),
      ({ activityId }) => activityId!,
    )
    if (byActivity.size === 0) return
    for (const { id, component } of await automatic(tx, [...byActivity.keys()])) {
      const own: readonly PositionedEvent[] = byActivity.get(id) ?? []
      const people = (await lti.participations.get(component)?.concerned(tx, id, own)) ?? []
      const marked = people.length === 0 ? 0 : await mark(tx, { activityId: id, people, at: host.now() })
      if (marked > 0) await wake(tx, host, lti.scores, id)
    }
  },
})

async function automatic(tx: Tx, ids: readonly string[]): Promise<{ id: string; component: string }[]> {
  const graded = { ltiGrading: { enabled: true, sending: 'automatic' } }
  return tx.activity.findMany({ where: { id: { in: [...ids] }, ...graded }, select: { id: true, component: true } })
}
