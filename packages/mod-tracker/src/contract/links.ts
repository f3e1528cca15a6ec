import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { instant, person } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { elementKind, shownValue } from './element-values.ts'
import { linkPaths } from './links.paths.ts'
import { ticketItem, ticketParams } from './tickets.ts'

/** Another ticket, as somebody who may read it is shown it. */
const linked = ticketItem
  .pick({ id: true, number: true, key: true, summary: true, state: true, closed: true })
  .meta({ id: 'LinkedTicket' })

/** A ticket that is part of this one now: what it said is read here. */
const duplicate = z
  .object({
    id: ticketItem.shape.id,
    number: z.int(),
    key: z.string(),
    summary: z.string(),
    html: z.string(),
    reporter: person,
    createdAt: instant,
    merged: z.object({ at: instant, by: person }),
  })
  .meta({ id: 'Duplicate' })

/** A value of a field that there is not where the ticket is now, with what the field was called; options by what they were called. */
const keptValue = z
  .object({ code: z.string(), label: z.string(), kind: elementKind, value: shownValue })
  .meta({ id: 'KeptValue' })

export const linksContract = defineContract(linkPaths, {
  list: {
    summary:
      'The tickets that one was merged of, was split from, and was split into; of each kind the first fifty, and those alone that the requester may read. And what it kept of the fields of trackers that it was in before',
    access: inActivity('tracker', 'mod/tracker:seeissues'),
    params: ticketParams,
    answers: {
      200: z.object({
        duplicates: z.array(duplicate),
        splitFrom: linked.nullable(),
        splits: z.array(linked),
        kept: z.array(keptValue),
      }),
    },
    errors: ['tracker.ticket.not_found'],
  },
})
