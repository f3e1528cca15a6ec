import { QUERY_MAX } from '@guichet/domain/tickets/query/parse'
import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { page, person, text, whole } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { elementCode, elementOption } from './element-values.ts'
import { groupPaths } from './groups.paths.ts'
import { ticketState } from './states.ts'
import { ticketItem } from './tickets.ts'
import { bounded, trackerParams } from './tracker.ts'

const group = page(ticketItem).extend({
  /** When it is of a state. */
  state: ticketState.nullable(),
  /** When it is of a person; null there: nobody’s. */
  person: person.nullable(),
  /** When it is of what is chosen in a custom field; null there: nothing is. */
  option: elementOption.pick({ code: true, label: true }).nullable(),
  /** How many there are in it, up to 999 or to what a search looked at. */
  counted: bounded,
})

export const groupsContract = defineContract(groupPaths, {
  list: {
    summary:
      'Tickets that a query asks for, in groups: the first of each, in its order. `next` goes on in the list, asked the same with the group’s own term',
    access: inActivity('tracker', 'mod/tracker:seeissues'),
    params: trackerParams,
    query: z.strictObject({
      by: z.union([z.enum(['state', 'assignee', 'reporter']), z.templateLiteral(['element.', elementCode])]),
      q: text(QUERY_MAX).default(''),
      timeZone: text(64).default('UTC'),
      /** Of each group. */
      limit: whole(1, 50).default(10),
    }),
    answers: {
      200: z.object({
        /** States in the order of a ticket’s life; of people oneself first, then by name, nobody last; options in theirs, nothing chosen last. None is empty. */
        groups: z.array(group),
        /** Whether there may be other groups than those of the tickets that were looked at, the first five hundred. */
        more: z.boolean(),
      }),
    },
  },
})
