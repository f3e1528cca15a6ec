import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { text, whole } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { dependencyPaths } from './dependencies.paths.ts'
import { ticketItem, ticketParams } from './tickets.ts'

/** On how many tickets one may depend. */
export const DEPENDENCIES_MOST = 50

const agents = inActivity('tracker', 'mod/tracker:develop', 'mod/tracker:resolve', 'mod/tracker:manage')

const params = ticketParams.extend({ other: whole(1, 2_147_483_647) })

const dependencyTicket = ticketItem
  .pick({ number: true, key: true, summary: true, state: true, closed: true })
  .meta({ id: 'DependencyTicket' })

const dependencies = z
  .object({
    /** The ticket itself, and those that it depends on or that depend on it, up to three steps away; of each that the requester may read. */
    tickets: z.array(dependencyTicket),
    /** Of these: `ticket` depends on `on`, by their numbers. */
    links: z.array(z.object({ ticket: z.int(), on: z.int() })),
    /** Whether there are more than are told. */
    more: z.boolean(),
  })
  .meta({ id: 'Dependencies' })

export const dependenciesContract = defineContract(dependencyPaths, {
  list: {
    summary:
      'What a ticket depends on and what depends on it; what the requester may not read is not there, nor what is only reached by it',
    access: inActivity('tracker', 'mod/tracker:seeissues'),
    params: ticketParams,
    answers: { 200: dependencies },
    errors: ['tracker.ticket.not_found'],
  },
  candidates: {
    summary: 'Tickets that it could be made to depend on, by a number or by words; without, the latest open ones',
    access: agents,
    params: ticketParams,
    query: z.strictObject({ matching: text(200).default('') }),
    answers: { 200: z.object({ items: z.array(dependencyTicket) }) },
    errors: ['tracker.ticket.not_found'],
  },
  add: {
    summary: 'Say that a ticket depends on another of the tracker; its version stays; safe to repeat',
    access: agents,
    params,
    answers: { 200: dependencies },
    errors: [
      'tracker.ticket.not_found',
      'tracker.dependency.not_found',
      'tracker.dependency.circle',
      'tracker.dependency.too_many',
    ],
  },
  remove: {
    summary: 'Say that a ticket no longer depends on another',
    access: agents,
    params,
    answers: { 200: dependencies },
    errors: ['tracker.ticket.not_found', 'tracker.dependency.not_found'],
  },
})
