import { PRESETS } from '@guichet/domain/tickets/presets'
import { QUERY_MAX } from '@guichet/domain/tickets/query/parse'
import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { day, id, instant, line, page, pageQuery, person, text, whole } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { attachment, attachmentIds } from './attachments.shapes.ts'
import { elementValues, shownValues } from './element-values.ts'
import { sentOrigin, ticketOrigin } from './origins.shapes.ts'
import { ticketState } from './states.ts'
import { ticketPaths } from './tickets.paths.ts'
import { trackerParams } from './tracker.ts'

export const ticketParams = trackerParams.extend({ number: whole(1, 2_147_483_647) })

export const SUMMARY_MAX = 255
export const DESCRIPTION_MAX = 100_000

/** Of a list asked by words. */
const partial = z.boolean().meta({
  description:
    'Whether there may be more matches: older than the 500 that are ranked, which a `sort` gives as well; or, when each of the words is in more comments than are looked at, in older comments than these. What has them all in its own text comes in any case.',
})

export const ticketQuery = z.strictObject({
  /**
   * The query language: words, "phrases", `field:value`, `-` before what is not wanted. Without `sort:` the best match comes first where
   * there are words, else the latest change.
   */
  q: text(QUERY_MAX).default(''),
  /** Whose days `today` and dates are, an IANA name. */
  timeZone: text(64).default('UTC'),
  ...pageQuery,
})

export const ticketItem = z
  .object({
    id,
    number: z.int(),
    /** What people see and say: PREFIX-123. */
    key: z.string(),
    summary: z.string(),
    state: ticketState,
    closed: z.boolean(),
    reporter: person,
    assignee: person.nullable(),
    createdAt: instant,
    updatedAt: instant,
    stateChangedAt: instant,
    /** The day by which it is to be settled. */
    dueOn: day.nullable(),
    version: z.int(),
    /** Those that are deleted do not count. */
    commentCount: z.int(),
    /** Whether it has changed, or was commented, since the requester last saw it, by somebody else. What an import brought is no news. */
    unread: z.boolean(),
    /** In a list, of the custom fields that are its columns; of one ticket, of all. */
    elements: shownValues,
  })
  .meta({ id: 'TicketItem' })

export const ticket = ticketItem
  .extend({
    /** Markdown, as written. */
    description: z.string(),
    resolution: z.string().nullable(),
    /** What is made of both. */
    html: z.object({ description: z.string(), resolution: z.string().nullable() }),
    /** Of the description, then of the resolution. */
    attachments: z.array(attachment),
    resolutionAttachments: z.array(attachment),
    closedAt: instant.nullable(),
    watching: z.boolean(),
    /** Where it was reported from: for its reporter, and for who works on tickets. Null: nothing was told. */
    origin: ticketOrigin.nullable(),
  })
  .meta({ id: 'Ticket' })

const description = text(DESCRIPTION_MAX).refine((value) => value.trim() !== '', { params: { code: 'text.empty' } })
/** What settled the matter: Markdown. */
export const resolution = text(DESCRIPTION_MAX)

export const ticketEdit = z.strictObject({
  summary: line(SUMMARY_MAX).optional(),
  description: description.optional(),
  /** Null, or blank: none. */
  resolution: resolution.nullable().optional(),
  /** Of the description, and of the resolution: those there are to be, all of them. New ones are uploads of one's own. */
  attachments: attachmentIds.optional(),
  resolutionAttachments: attachmentIds.optional(),
  elements: elementValues.optional(),
})

export const newTicket = z.strictObject({
  /** Left out or empty: the first words of the description (summary.ts). */
  summary: text(SUMMARY_MAX).optional(),
  description,
  /** Whose report it is, when it is not the requester's own: for who holds resolve or manage. They become its reporter and watch it. */
  onBehalfOf: id.optional(),
  /** Uploads of one's own. */
  attachments: attachmentIds.optional(),
  /** What is left out has its default. */
  elements: elementValues.default({}),
  /** Left out: where the requester comes from is not kept. Nothing is in any case of who came by themselves, or reports for somebody else. */
  origin: sentOrigin.optional(),
})

/** What to thank the reporter with: the tracker's own words, or its preset's, which the client says in its language. */
const thanks = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('own'), text: z.string() }),
  z.object({ kind: z.literal('preset'), preset: z.enum(PRESETS), assignee: person.nullable() }),
])

export const ticketsContract = defineContract(ticketPaths, {
  list: {
    summary: 'Tickets the requester may read, those a query asks for, a page at a time',
    access: inActivity('tracker', 'mod/tracker:seeissues'),
    params: trackerParams,
    query: ticketQuery,
    answers: { 200: page(ticketItem).extend({ partial }) },
  },
  create: {
    summary: 'Report: a new ticket, POSTED, watched by its reporter',
    access: inActivity('tracker', 'mod/tracker:report'),
    params: trackerParams,
    body: newTicket,
    answers: { 201: z.object({ ticket, thanks }) },
    errors: ['tracker.ticket.on_behalf_denied', 'tracker.ticket.reporter_unable', 'tracker.attachment.not_yours'],
    idempotent: true,
  },
  find: {
    summary: 'The ticket that a number names, written 12, #12 or PREFIX-12',
    access: inActivity('tracker', 'mod/tracker:seeissues'),
    params: trackerParams.extend({ key: text(40) }),
    answers: { 200: ticketItem.pick({ id: true, number: true, key: true, summary: true, state: true, closed: true }) },
    errors: ['tracker.ticket.not_found'],
  },
  get: {
    summary:
      'One ticket; one that was moved to another tracker answers `tracker.ticket.relocated` with its `tracker` and its `number` there, to who may read it there',
    access: inActivity('tracker', 'mod/tracker:seeissues'),
    params: ticketParams,
    answers: { 200: ticket },
    errors: ['tracker.ticket.not_found', 'tracker.ticket.relocated'],
  },
  edit: {
    summary:
      'Change what is written of a ticket, what is in its custom fields, and what is attached to it; what is left out stays',
    access: inActivity('tracker', 'mod/tracker:seeissues'),
    params: ticketParams,
    body: ticketEdit,
    answers: { 200: ticket },
    errors: ['tracker.ticket.not_found', 'tracker.ticket.edit_denied', 'tracker.attachment.not_yours'],
    ifMatch: true,
    idempotent: true,
  },
  setDue: {
    summary: 'Say by which day a ticket is to be settled, or that there is none',
    access: inActivity('tracker', 'mod/tracker:seeissues'),
    params: ticketParams,
    body: z.strictObject({ dueOn: day.nullable() }),
    answers: { 200: ticket },
    errors: ['tracker.ticket.not_found', 'tracker.ticket.due_denied'],
    ifMatch: true,
    idempotent: true,
  },
  assign: {
    summary: 'Entrust a ticket to someone who can work on it, take it, or leave it to nobody',
    access: inActivity('tracker', 'mod/tracker:seeissues'),
    params: ticketParams,
    body: z.strictObject({ assignee: id.nullable() }),
    answers: { 200: ticket },
    errors: ['tracker.ticket.not_found', 'tracker.ticket.assign_denied', 'tracker.ticket.assignee_unable'],
    ifMatch: true,
    idempotent: true,
  },
})
