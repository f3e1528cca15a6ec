import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { person } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { ticketParams } from './tickets.ts'
import { watchPaths } from './watch.paths.ts'

const watching = z.object({ watching: z.boolean() })

export const watchContract = defineContract(watchPaths, {
  watchers: {
    summary: 'Who watches a ticket: how many, and for who works here the first 100, by name',
    access: inActivity('tracker', 'mod/tracker:seeissues'),
    params: ticketParams,
    answers: { 200: z.object({ count: z.int(), people: z.array(person).nullable() }) },
    errors: ['tracker.ticket.not_found'],
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
})
