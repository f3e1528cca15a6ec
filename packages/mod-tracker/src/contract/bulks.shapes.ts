import { QUERY_MAX } from '@guichet/domain/tickets/query/parse'
import { id, instant, person, text } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { BULK_MAX, BULK_OUTCOMES, BULK_STAGES } from './bulk-words.ts'
import { ticketState } from './states.ts'
import { namedTracker } from './subtrackers.ts'
import { refusal } from './transitions.ts'

const number = z.int().min(1).max(2_147_483_647)

const end = z.enum(['top', 'bottom'])

/** What is done with each ticket. */
export const bulkAction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('move'), to: ticketState }),
  z.strictObject({ kind: z.literal('assign'), assignee: id.nullable() }),
  z.strictObject({ kind: z.literal('watch') }),
  z.strictObject({ kind: z.literal('unwatch') }),
  /** To an end of the priority stack, among themselves in the order they are named in. */
  z.strictObject({ kind: z.literal('rank'), to: end }),
  /** To be had back for thirty days. */
  z.strictObject({ kind: z.literal('delete') }),
  /** To another tracker. */
  z.strictObject({ kind: z.literal('relocate'), tracker: id }),
])

export const bulkAsked = z
  .strictObject({
    action: bulkAction,
    /** Which tickets; or else `q`. */
    numbers: z.array(number).min(1).max(BULK_MAX).optional(),
    /** All that this query finds, with its order. */
    q: text(QUERY_MAX).optional(),
    timeZone: text(64).default('UTC'),
  })
  .refine(({ numbers, q }) => (numbers === undefined) !== (q === undefined), {
    path: ['numbers'],
    params: { code: 'bulk.numbers_or_query' },
  })

const reason = z.object({ refusal, tickets: z.int() })

/** What would become of them at this moment. */
export const bulkPreview = z
  .object({
    total: z.int(),
    possible: z.int(),
    unchanged: z.int(),
    refused: z.int(),
    /** Of the refused ones, the most frequent first; a ticket may have several. */
    reasons: z.array(reason),
    /** The first hundred refused ones. */
    items: z.array(
      z.object({
        number: z.int(),
        key: z.string(),
        /** Null: there is no such ticket for the requester. */
        summary: z.string().nullable(),
        state: ticketState.nullable(),
        refusals: z.array(refusal),
      }),
    ),
  })
  .meta({ id: 'BulkPreview' })

const shownAction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('move'), to: ticketState }),
  z.object({ kind: z.literal('assign'), assignee: person.nullable() }),
  z.object({ kind: z.literal('watch') }),
  z.object({ kind: z.literal('unwatch') }),
  z.object({ kind: z.literal('rank'), to: end }),
  z.object({ kind: z.literal('delete') }),
  /** Null: it is not there, or not any more, for the requester. */
  z.object({ kind: z.literal('relocate'), tracker: namedTracker.nullable() }),
])

export const bulkView = z
  .object({
    id,
    action: shownAction,
    stage: z.enum(BULK_STAGES),
    total: z.int(),
    progress: z.object({ done: z.int(), unchanged: z.int(), refused: z.int(), left: z.int() }),
    createdAt: instant,
    updatedAt: instant,
    version: z.int(),
  })
  .meta({ id: 'BulkChange' })

export const bulkItem = z
  .object({
    /** From 1. */
    place: z.int(),
    number: z.int(),
    key: z.string(),
    /** As it is now; null: it is not there, or not any more, for the requester. */
    ticket: z.object({ summary: z.string(), state: ticketState }).nullable(),
    /** Null: its turn has not come. */
    outcome: z.enum(BULK_OUTCOMES).nullable(),
    refusals: z.array(refusal),
  })
  .meta({ id: 'BulkItem' })
