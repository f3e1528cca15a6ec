import { answerPage, numberCursor, pageOf, readCursor, type PageQuery } from '@guichet/plugin-kit/paging'
import type { Caller } from '../caller.ts'
import { peopleIn, presentEntry, versionsIn } from './present-history.ts'
import { matricesOf } from './repository.ts'

/** Who changed which settings of a tracker, as the event log tells it. */
export async function historyOfSettings({ host, activity }: Caller, { cursor, limit }: PageQuery) {
  const after = readCursor(cursor, numberCursor)
  if (!after.ok) return after
  const found = await host.events.of(activity.id, { after: after.value?.[0] ?? 0, limit: limit + 1 })
  const page = pageOf(found, limit, ({ subjectVersion }) => [subjectVersion])
  const [names, matrices] = await Promise.all([
    host.people.names(page.rows.flatMap(peopleIn)),
    matricesOf(host.db, activity.id, page.rows.flatMap(versionsIn)),
  ])
  return answerPage(page, (event) => presentEntry(event, names, matrices))
}
