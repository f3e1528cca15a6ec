import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { day, id, instant, page, pageQuery, person } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { shownValue } from './element-values.ts'
import { historyPaths } from './history.paths.ts'
import { ticketState, workflowRole } from './states.ts'
import { ticketParams } from './tickets.ts'

const files = { added: z.array(z.object({ id, name: z.string().nullable() })), removed: z.int() }

/** One field that changed. Text that persons wrote is named without its content. */
const change = z.discriminatedUnion('field', [
  z.object({ field: z.literal('state'), from: ticketState.nullable(), to: ticketState }),
  z.object({ field: z.literal('assignee'), from: person.nullable(), to: person.nullable() }),
  z.object({
    field: z.literal('place'),
    direction: z.enum(['raised', 'lowered']),
    /** Null: beyond P999, or not for the requester to know. */
    from: z.int().nullable(),
    to: z.int().nullable(),
  }),
  z.object({ field: z.literal('due'), from: day.nullable(), to: day.nullable() }),
  /** That it will be closed by itself, if nothing happens until then. */
  z.object({ field: z.literal('closing'), at: instant }),
  /** Another ticket that it depends on from then on, or no longer does. */
  z.object({
    field: z.literal('dependency'),
    ticket: z.object({ number: z.int(), key: z.string() }),
    now: z.boolean(),
  }),
  /** That somebody asked for it to be made more urgent, or what became of that. */
  z.object({
    field: z.literal('raise'),
    to: z.enum(['asked', 'granted', 'declined', 'withdrawn']),
    urgent: z.boolean(),
  }),
  z.object({ field: z.enum(['summary', 'description', 'resolution']) }),
  /** Who was made a watcher, or is one no longer: to who may know who watches, and to themselves. */
  z.object({ field: z.literal('watcher'), from: person.nullable(), to: person.nullable() }),
  /** A custom field. Of a text it is only said that it changed. */
  z.object({
    field: z.literal('element'),
    code: z.string(),
    label: z.string(),
    told: z.boolean(),
    from: shownValue.nullable(),
    to: shownValue.nullable(),
  }),
  /** What it was merged into, what was merged into it, what was split off it, what it was split from; null: not to be read, or not there any longer. */
  z.object({
    field: z.enum(['mergedInto', 'duplicate', 'split', 'splitFrom']),
    ticket: z.object({ number: z.int(), key: z.string() }).nullable(),
  }),
  /** That it was moved to another tracker, by the names of those that the requester sees. */
  z.object({ field: z.literal('tracker'), from: z.string().nullable(), to: z.string().nullable() }),
  /** How many it lost by that. */
  z.object({ field: z.enum(['watchers', 'dependencies', 'splits']), count: z.int() }),
  /** Files that came, by name where they are still there, and how many went. */
  z.object({
    field: z.enum(['attachments', 'resolutionAttachments']),
    ...files,
  }),
  /** The same of a custom field. */
  z.object({ field: z.literal('elementFiles'), code: z.string(), label: z.string(), ...files }),
])

export const historyEntry = z
  .object({
    id: z.string(),
    type: z.string(),
    at: instant,
    /** Null: nobody in particular; an automation, or a person since erased. */
    actor: person.nullable(),
    cause: z.string().nullable(),
    origin: z.enum(['live', 'import']),
    /** For whom the actor did it: a report made for somebody else. */
    onBehalfOf: person.nullable(),
    /** The ticket's version after it; null: it made none, as its place among the others is not its own. */
    version: z.int().nullable(),
    workflowVersion: z.int().nullable(),
    grantedBy: z.array(workflowRole),
    changes: z.array(change),
  })
  .meta({ id: 'HistoryEntry' })

export const historyContract = defineContract(historyPaths, {
  list: {
    summary: 'What happened to a ticket, from the event log, oldest first',
    access: inActivity('tracker', 'mod/tracker:seeissues'),
    params: ticketParams,
    query: z.strictObject(pageQuery),
    answers: { 200: page(historyEntry) },
    errors: ['tracker.ticket.not_found'],
  },
})
