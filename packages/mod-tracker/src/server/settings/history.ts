import { encodeCursor } from '@guichet/plugin-kit/cursor'
import { answer } from '@guichet/plugin-kit/server'
import { versionOf } from './cursor.ts'
import { badCursor } from '../tickets/cursor.ts'
import type { Visit } from '../visit.ts'
import { peopleIn, presentEntry, versionsIn } from './present-history.ts'
import { matricesOf } from './repository.ts'

interface Page {
  readonly cursor?: string | undefined
  readonly limit: number
}

/** Who changed which settings of a tracker, as the event log tells it. */
export async function historyOfSettings({ host, activity }: Visit, { cursor, limit }: Page) {
  const after = cursor === undefined ? 0 : versionOf(cursor)
  if (after === null) return badCursor
  const found = await host.events.of(activity.id, { after, limit: limit + 1 })
  const page = found.slice(0, limit)
  const next = found.length > limit ? encodeCursor([page.at(-1)?.subjectVersion ?? null]) : null
  const [names, matrices] = await Promise.all([
    host.people.names(page.flatMap(peopleIn)),
    matricesOf(host.db, activity.id, page.flatMap(versionsIn)),
  ])
  return answer(200, { items: page.map((event) => presentEntry(event, names, matrices)), next }, { next })
}
