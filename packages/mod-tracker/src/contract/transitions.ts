import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { person } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { attachmentIds } from './attachments.shapes.ts'
import { scope, ticketState, workflowRole } from './states.ts'
import { resolution, ticket, ticketParams } from './tickets.ts'
import { transitionPaths } from './transitions.paths.ts'

/**
 * Why a move is refused, as domain's `decide` says it, with the names of people who could make it (at most five), or who made
 * the change that stands in the way.
 */
export const refusal = z
  .object({
    code: z.string(),
    roles: z.array(z.object({ role: workflowRole, scopes: z.array(scope) })).optional(),
    dependencies: z.array(z.int()).optional(),
    people: z.array(person).optional(),
  })
  .meta({ id: 'Refusal' })

export const transition = z
  .object({ to: ticketState, allowed: z.boolean(), grantedBy: z.array(workflowRole), refusals: z.array(refusal) })
  .meta({ id: 'Transition' })

export const transitionsContract = defineContract(transitionPaths, {
  list: {
    summary: 'Every state with the decision about moving there: allowed, or refused with the reasons',
    access: inActivity('tracker', 'mod/tracker:seeissues'),
    params: ticketParams,
    answers: { 200: z.object({ from: ticketState, version: z.int(), transitions: z.array(transition) }) },
    errors: ['tracker.ticket.not_found'],
  },
  move: {
    summary: 'Move a ticket to another state; a refusal answers 409 with the reasons',
    access: inActivity('tracker', 'mod/tracker:seeissues'),
    params: ticketParams,
    body: z
      .strictObject({
        to: ticketState,
        /** What settled the matter, written with the move; with RESOLVED alone. Left out: what there is stays. */
        resolution: resolution.optional(),
        /** Of the resolution: those there are to be, all of them. New ones are uploads of one's own. */
        resolutionAttachments: attachmentIds.optional(),
      })
      .superRefine(({ to, ...settled }, { addIssue }) => {
        for (const [field, value] of Object.entries(settled))
          if (value !== undefined && to !== 'RESOLVED')
            addIssue({ code: 'custom', path: [field], params: { code: 'resolution.resolved_only' } })
      }),
    answers: { 200: ticket },
    errors: ['tracker.ticket.not_found', 'tracker.ticket.move_refused', 'tracker.attachment.not_yours'],
    ifMatch: true,
    idempotent: true,
  },
  undo: {
    summary: 'Take back one’s own move, within a minute and while nothing else has happened; a refusal answers 409',
    access: inActivity('tracker', 'mod/tracker:seeissues'),
    params: ticketParams,
    answers: { 200: ticket },
    errors: ['tracker.ticket.not_found', 'tracker.ticket.undo_refused'],
    ifMatch: true,
    idempotent: true,
  },
})
