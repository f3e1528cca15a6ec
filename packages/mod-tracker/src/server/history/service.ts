import { canSeeWatchers } from '@guichet/domain/tickets/permissions'
import type { LoggedEvent } from '@guichet/plugin-kit/event'
import { failure } from '@guichet/plugin-kit/failure'
import { answerPage, idCursor, pageOf, readCursor, type PageQuery } from '@guichet/plugin-kit/paging'
import { readableBy } from '../access.ts'
import { namesOfAttachments } from '../attachments/repository.ts'
import { formAt, seesPrivate, visibleFields, type FormField } from '../elements/form/form.ts'
import { callersAt } from '../subtrackers/seen.ts'
import { ticketFor } from '../tickets/read.ts'
import type { Caller } from '../caller.ts'
import { dependencyIn, filesIn, isHidden, peopleIn, presentEntry, ticketsIn, trackersIn } from './present.ts'
import { keysOfReadable } from './repository.ts'

interface Asked extends PageQuery {
  readonly number: number
}

/** What happened to a ticket, as the event log tells it; there is no other history. A page is shorter by what is not the visitor's to know. */
export async function historyOf(caller: Caller, { number, cursor, limit }: Asked) {
  const after = readCursor(cursor, idCursor)
  if (!after.ok) return after
  const ticket = await ticketFor(caller, number)
  if (ticket === null) return failure('tracker.ticket.not_found')
  const { events, people, db } = caller.host
  const fields = visibleFields(await formAt(db, caller.activity.id, ticket.formVersion), caller)
  const wanted = { kind: 'tracker.', after: after.value?.[0] ?? null, limit: limit + 1 }
  const { rows, next } = pageOf(await events.story(ticket.id, wanted), limit, ({ id }) => [id])
  const known = fieldsBy(caller, fields)
  const page = rows.filter((event) => mayKnow(caller, event) && !isHidden(event, known(event)))
  const readable = readableBy(caller)
  const [names, keys, files, trackers] = await Promise.all([
    people.names(page.flatMap((event) => peopleIn(event, known(event)))),
    keysOfReadable(db, readable, page.flatMap(ticketsIn)),
    namesOfAttachments(
      db,
      caller.activity.id,
      page.flatMap((event) => filesIn(event, known(event))),
    ),
    trackersSeen(caller, page.flatMap(trackersIn)),
  ])
  const told = page.filter((event) => keys.has(dependencyIn(event) ?? '') || dependencyIn(event) === null)
  return answerPage({ rows: told, next }, (event) =>
    presentEntry(event, { names, keys, files, trackers, readsAll: readable.all, fields: known(event) }),
  )
}

/**
 * The custom fields that an event may tell of. What was said in another tracker is told to who sees private fields alone: a code that everybody sees
 * here may have been private there.
 */
function fieldsBy(caller: Caller, fields: readonly FormField[]): (event: LoggedEvent) => readonly FormField[] {
  return ({ activityId }) => (activityId === caller.activity.id || seesPrivate(caller) ? fields : [])
}

/** What trackers are called that the visitor sees. */
async function trackersSeen(caller: Caller, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await callersAt(caller, [...new Set(ids)])
  return new Map(found.map(({ activity: { id, name } }) => [id, name]))
}

/** Who watches is for who may know it; of themselves everybody knows. */
function mayKnow({ actor, can }: Caller, { changes, type }: LoggedEvent): boolean {
  // Told by its arrival.
  if (type === 'tracker.ticket.left') return false
  const watcher = changes['watcher']
  return watcher === undefined || canSeeWatchers(can) || watcher?.includes(actor.id) === true
}
