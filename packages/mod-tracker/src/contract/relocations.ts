import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, person } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { relocationPaths } from './relocations.paths.ts'
import { ticketState } from './states.ts'
import { namedTracker } from './subtrackers.ts'
import { ticketParams } from './tickets.ts'
import { trackerParams } from './tracker.ts'

const agents = inActivity('tracker', 'mod/tracker:develop', 'mod/tracker:resolve', 'mod/tracker:manage')

const body = z.strictObject({ to: id })

/** What moving a ticket to another tracker means, for the ticket and both trackers as they are now. */
const plan = z
  .object({
    to: namedTracker,
    /** Kept, or POSTED: where the assignee cannot work there, or the state is not there (domain.md, Automatic transitions). */
    state: ticketState,
    assignee: z.object({ from: person.nullable(), to: person.nullable() }),
    /** What the fields are called whose values go into a field there, and whose values are kept beside. */
    fields: z.object({ moved: z.array(z.string()), kept: z.array(z.string()) }),
    /** Those who can see tickets there go on watching. */
    watchers: z.object({ staying: z.int(), leaving: z.int() }),
    /** Those of both directions end. */
    dependencies: z.int(),
    /** That it was split from another, or others from it: forgotten. */
    splits: z.int(),
    /** Who will read it there, of the two who may lose it. */
    readBy: z.object({ you: z.boolean(), reporter: z.boolean() }),
  })
  .meta({ id: 'RelocationPlan' })

const errors = ['tracker.ticket.not_found', 'tracker.relocation.no_destination', 'tracker.relocation.refused'] as const

export const relocationsContract = defineContract(relocationPaths, {
  destinations: {
    summary:
      'The trackers that tickets could be moved to: this one’s subtrackers and those it is one of, where the requester works on tickets',
    access: agents,
    params: trackerParams,
    answers: { 200: z.object({ items: z.array(namedTracker) }) },
  },
  preview: {
    summary: 'What moving a ticket there would do to it; refused as the moving would be, and changes nothing',
    access: agents,
    params: ticketParams,
    body,
    answers: { 200: plan },
    errors,
  },
  relocate: {
    summary:
      'Move a ticket to another tracker, with all that hangs on it; it gets a number there, to which its old address leads',
    access: agents,
    params: ticketParams,
    body,
    answers: { 200: z.object({ tracker: namedTracker, number: z.int(), key: z.string(), version: z.int() }) },
    errors,
    ifMatch: true,
    idempotent: true,
  },
})
