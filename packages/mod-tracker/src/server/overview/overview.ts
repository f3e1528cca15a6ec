import { canWorkHere } from '@guichet/domain/tickets/permissions'
import { workflowRolesOf } from '@guichet/domain/tickets/roles'
import type { LoggedEvent } from '@guichet/plugin-kit/event'
import type { Overview } from '@guichet/plugin-kit/overview'
import type { LiveReader } from '@guichet/plugin-kit/server'
import { readableBy } from '../access.ts'
import { isHidden, peopleIn } from '../history/present.ts'
import { workflowsInForce } from '../tracker/in-force.ts'
import { confirmableBy } from './confirmable.ts'
import { presentRecent, presentSummary, presentWaiting } from './present.ts'
import { readableTickets, summaries, waiting } from './repository.ts'

/** What trackers tell on the home and course pages: each question is one query over all of them. */
export const overview: Overview = {
  async summaries(readers) {
    const reading = readers.filter(sees)
    const [first] = reading
    if (first === undefined) return new Map()
    const rows = await summaries(first.host.db, reading.map(asked))
    const readerOf = new Map(reading.map((reader) => [reader.activity.id, reader]))
    return new Map(rows.map((row) => [row.id, presentSummary(row, readerOf.get(row.id)!)]))
  },

  async waiting(readers, limit) {
    const reading = readers.filter(sees)
    const [first] = reading
    if (first === undefined) return []
    const workflows = await workflowsInForce(
      first.host.db,
      reading.map(({ activity }) => activity.id),
    )
    const rows = await waiting(
      first.host.db,
      reading.map((reader) => ({
        ...asked(reader),
        works: canWorkHere(reader.can),
        confirmable: confirmableBy(workflows.get(reader.activity.id)!, {
          id: reader.actorId,
          roles: workflowRolesOf(reader.can),
          canRead: true,
        }),
      })),
      limit,
    )
    // The first of a ticket's reasons.
    const once = new Map(rows.toReversed().map((row) => [row.id, row]))
    return rows
      .filter((row) => once.get(row.id) === row)
      .slice(0, limit)
      .map(presentWaiting)
  },

  async recent(readers, events) {
    const about = readers.filter(sees).flatMap((reader) => {
      const own = events.filter((event) => event.activityId === reader.activity.id && isNews(event))
      return own.length === 0 ? [] : [{ ...asked(reader), ids: [...new Set(own.map((event) => event.subjectId))] }]
    })
    const [first] = readers
    if (first === undefined || about.length === 0) return new Map()
    const tickets = new Map((await readableTickets(first.host.db, about)).map((ticket) => [ticket.id, ticket]))
    const told = events.flatMap((event) => {
      const ticket = tickets.get(event.subjectId)
      return ticket === undefined || !isNews(event) || isHidden(event, []) ? [] : [{ event, ticket }]
    })
    const names = await first.host.people.names(told.flatMap(({ event }) => peopleIn(event)))
    return new Map(told.map(({ event, ticket }) => [event.id, presentRecent(event, ticket, names)]))
  },
}

/** What made no version, as who watches a ticket or where it stands among others, is in the log, and no news of the ticket. */
const isNews = ({ subjectVersion }: LoggedEvent) => subjectVersion !== null

const sees = ({ can }: LiveReader) => can('mod/tracker:seeissues')

function asked({ actorId, activity, can, observes }: LiveReader) {
  const readable = readableBy({ activity, actor: { id: actorId, via: 'session' }, can, observes })
  return { id: activity.id, me: actorId, readable }
}
