import { WATCH_EVENTS } from '@guichet/domain/tickets/watch-events'
import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, instant, page, pageQuery, person } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { ticketItem, ticketParams } from './tickets.ts'
import { peopleAnswer, peopleQuery, trackerParams } from './tracker.ts'
import { watchPaths } from './watch.paths.ts'

const watching = z.object({ watching: z.boolean() })

const watcherParams = ticketParams.extend({ person: id })

const events = z.array(z.enum(WATCH_EVENTS)).max(WATCH_EVENTS.length).meta({
  id: 'WatchEvents',
  description:
    'What whoever watches is told of: the states that a ticket enters, and COMMENT for what is said of it. May be empty.',
})

const watchedTicket = z.object({
  ticket: ticketItem.pick({ id: true, number: true, key: true, summary: true, state: true, closed: true }),
  events,
  since: instant,
  /** Whether the requester reads it for no other reason: who watches it no longer would not see it any more. */
  onlyByWatching: z.boolean(),
})

/** What the requester wants of one tracker. */
const preferences = z.strictObject({
  /** What new watches of theirs begin with: of what they report, choose to watch, or are made a watcher of. */
  watchEvents: events,
})

export const watchContract = defineContract(watchPaths, {
  watchers: {
    summary:
      'Who watches a ticket: how many, for who works here the first 100 by name, and what the requester is told of if they do',
    access: inActivity('tracker', 'mod/tracker:seeissues'),
    params: ticketParams,
    answers: { 200: z.object({ count: z.int(), people: z.array(person).nullable(), mine: events.nullable() }) },
    errors: ['tracker.ticket.not_found'],
  },
  candidates: {
    summary: 'Who can be made a watcher: holders of canbecced who see tickets',
    access: inActivity('tracker', 'mod/tracker:managewatches'),
    params: ticketParams,
    query: peopleQuery,
    answers: { 200: peopleAnswer },
    errors: ['tracker.ticket.not_found'],
  },
  add: {
    summary:
      'Make somebody a watcher, who is told of what they prefer; refused once with `tracker.watch.reveals` where that would let them read the ticket',
    access: inActivity('tracker', 'mod/tracker:managewatches'),
    params: watcherParams,
    /** `reveal`: whoever asks knows that this person could not read the ticket, and means it. */
    body: z.strictObject({ reveal: z.boolean().default(false) }),
    answers: { 200: watching },
    errors: ['tracker.ticket.not_found', 'tracker.watch.candidate_unable', 'tracker.watch.reveals'],
  },
  remove: {
    summary: 'Somebody watches no longer, and with that no longer reads it where nothing else lets them',
    access: inActivity('tracker', 'mod/tracker:managewatches'),
    params: watcherParams,
    answers: { 200: watching },
    errors: ['tracker.ticket.not_found', 'tracker.watch.not_watching'],
  },
  watch: {
    summary: 'Watch a ticket; safe to repeat',
    access: inActivity('tracker', 'mod/tracker:seeissues'),
    params: ticketParams,
    answers: { 200: watching },
    errors: ['tracker.ticket.not_found'],
  },
  unwatch: {
    summary: 'No longer watch a ticket, and with that no longer read it where nothing else lets one; safe to repeat',
    access: inActivity('tracker', 'mod/tracker:seeissues'),
    params: ticketParams,
    answers: { 200: watching },
    errors: ['tracker.ticket.not_found'],
  },
  choose: {
    summary: 'Watch a ticket for these events and no others; safe to repeat',
    access: inActivity('tracker', 'mod/tracker:seeissues'),
    params: ticketParams,
    body: z.strictObject({ events }),
    answers: { 200: watching.extend({ events }) },
    errors: ['tracker.ticket.not_found'],
  },
  mine: {
    summary: 'The tickets that the requester watches, the latest first, each with what they are told of',
    access: inActivity('tracker', 'mod/tracker:seeissues'),
    params: trackerParams,
    query: z.strictObject(pageQuery),
    answers: { 200: page(watchedTicket) },
  },
  unwatchAll: {
    summary: 'No longer watch any ticket of the tracker, whichever the requester had watched; safe to repeat',
    access: inActivity('tracker', 'mod/tracker:seeissues'),
    params: trackerParams,
    answers: { 200: z.object({ ended: z.int() }) },
  },
  preferences: {
    summary: 'What the requester wants of this tracker',
    access: inActivity('tracker', 'mod/tracker:seeissues', 'mod/tracker:report'),
    params: trackerParams,
    answers: { 200: preferences },
  },
  prefer: {
    summary: 'Say what one wants of this tracker; watches that are there stay as they are; safe to repeat',
    access: inActivity('tracker', 'mod/tracker:seeissues', 'mod/tracker:report'),
    params: trackerParams,
    body: preferences,
    answers: { 200: preferences },
  },
})
