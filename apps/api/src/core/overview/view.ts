import { answer } from '@guichet/plugin-kit/server'
import { seenActivities } from '../activities/service.ts'
import type { CoreDeps } from '../deps.ts'
import { askEach } from './ask.ts'
import { presentWaiting } from './present.ts'
import { tellersFor } from './readers.ts'

/** As many activities as a first page of them has. */
const MOST_ACTIVITIES = 50
/** As much as somebody takes in at a glance. */
const MOST_WAITING = 6

/** What the activities of a page hold, each plugin asked twice for all of its own. */
export async function viewOverview(deps: CoreDeps, userId: string, { course }: { course?: string | undefined }) {
  const places = await seenActivities(deps, userId, { courseId: course, take: MOST_ACTIVITIES })
  const tellers = await tellersFor(deps, userId, places)
  const { told, failed } = await askEach(deps, tellers, async ({ overview, readers }) => ({
    summaries: await overview.summaries(readers),
    waiting: await overview.waiting(readers, MOST_WAITING + 1),
  }))
  const placeOf = new Map(places.map((place) => [place.id, place]))
  const waiting = told
    .flatMap((of) => of.waiting)
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .flatMap((item) => {
      const place = placeOf.get(item.activityId)
      return place === undefined ? [] : [presentWaiting(item, place)]
    })
  return answer(200, {
    summaries: told.flatMap((of) => [...of.summaries].map(([activity, summary]) => ({ activity, summary }))),
    waiting: { items: waiting.slice(0, MOST_WAITING), more: waiting.length > MOST_WAITING },
    failed: [...failed],
  })
}
