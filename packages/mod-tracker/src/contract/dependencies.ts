import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { text, whole } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { WAITING_MOST } from './dependencies.limits.ts'
import { dependencyPaths } from './dependencies.paths.ts'
import { ticketItem, ticketParams } from './tickets.ts'
import { trackerParams } from './tracker.ts'

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

const numbers = z
  .string()
  .max(6_000)
  .transform((list) => list.split(',').map(Number))
  .pipe(z.array(z.int().min(1).max(2_147_483_647)).max(WAITING_MOST))

export const dependenciesContract = defineContract(dependencyPaths, {
  waiting: {
    summary:
      'Which of these tickets, by their numbers parted by commas, cannot be closed for what they wait for; none where the tracker’s rules do not hold them',
    access: inActivity('tracker', 'mod/tracker:seeissues'),
    params: trackerParams,
    query: z.strictObject({ numbers }),
    answers: {
      200: z.object({
        /** Of each, the open tickets that it waits for, as far as the requester reads them: there may be none that can be named. */
        items: z.array(z.object({ number: z.int(), waitsFor: z.array(z.int()) })),
      }),
    },
  },
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
