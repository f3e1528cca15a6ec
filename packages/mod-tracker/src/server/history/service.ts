import { canSeeWatchers } from '@guichet/domain/tickets/permissions'
import { decodeCursor, encodeCursor } from '@guichet/plugin-kit/cursor'
import type { LoggedEvent } from '@guichet/plugin-kit/event'
import { failure } from '@guichet/plugin-kit/failure'
import { id } from '@guichet/plugin-kit/shapes'
import { readableBy } from '../access.ts'
import { namesOfAttachments } from '../attachments/repository.ts'
import { badCursor } from '../tickets/cursor.ts'
import { formAt, visibleFields } from '../elements/form/form.ts'
import { ticketFor } from '../tickets/read.ts'
import type { Visit } from '../visit.ts'
import { dependencyIn, filesIn, isHidden, peopleIn, presentEntry, ticketsIn } from './present.ts'
import { keysOfReadable } from './repository.ts'

interface Page {
  readonly number: number
  readonly cursor?: string | undefined
  readonly limit: number
}

/** What happened to a ticket, as the event log tells it; there is no other history. A page is shorter by what is not the visitor's to know. */
export async function historyOf(visit: Visit, { number, cursor, limit }: Page) {
  const after = cursor === undefined ? null : eventIn(cursor)
  if (after === undefined) return badCursor
  const ticket = await ticketFor(visit, number)
  if (ticket === null) return failure('tracker.ticket.not_found')
  const { events, people, db } = visit.host
  const fields = visibleFields(await formAt(db, visit.activity.id, ticket.formVersion), visit)
  const found = await events.story(ticket.id, { kind: 'tracker.', after, limit: limit + 1 })
  const next = found.length > limit ? encodeCursor([found[limit - 1]!.id]) : null
  const page = found.slice(0, limit).filter((event) => mayKnow(visit, event) && !isHidden(event, fields))
  const readable = readableBy(visit)
  const [names, keys, files] = await Promise.all([
    people.names(page.flatMap((event) => peopleIn(event, fields))),
    keysOfReadable(db, readable, page.flatMap(ticketsIn)),
    namesOfAttachments(
      db,
      visit.activity.id,
      page.flatMap((event) => filesIn(event, fields)),
    ),
  ])
  const told = page.filter((event) => keys.has(dependencyIn(event) ?? '') || dependencyIn(event) === null)
  const items = told.map((event) => presentEntry(event, { names, keys, files, readsAll: readable.all, fields }))
  return { ok: true, value: { status: 200, body: { items, next }, next } } as const
}

/** Who watches is for who may know it; of themselves everybody knows. */
function mayKnow({ actor, can }: Visit, { changes }: LoggedEvent): boolean {
  const watcher = changes['watcher']
  return watcher === undefined || canSeeWatchers(can) || watcher?.includes(actor.id) === true
}

/** The last event of a page. */
function eventIn(cursor: string): string | undefined {
  const [value] = decodeCursor(cursor, 1) ?? []
  return id.safeParse(value).data
}
