import { PRESETS } from '@guichet/domain/tickets/presets'
import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, person, text, whole } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { workflowRole } from './states.ts'
import { trackerPaths } from './tracker.paths.ts'
import { workflow } from './workflow.ts'

export const trackerParams = z.strictObject({ tracker: id })

export const tracker = z
  .object({
    id,
    name: z.string(),
    prefix: z.string(),
    preset: z.enum(PRESETS),
    workflow,
    defaultAssignee: person.nullable(),
    commentsEnabled: z.boolean(),
    /** Whether there is another tracker that the requester could move tickets to. */
    relocates: z.boolean(),
    /** The requester's roles in this tracker's workflow, from their capabilities. */
    myRoles: z.array(workflowRole),
    /** The view that opens first for them (domain.md, Modes of support). */
    landing: z.enum(['mine', 'work', 'all']),
    version: z.int(),
  })
  .meta({ id: 'Tracker' })

/** A count, up to a bound: `more` says that there are more than that. */
export const bounded = z.object({ count: z.int(), more: z.boolean() })
const openAndClosed = z.object({ open: bounded, closed: bounded })

export const peopleQuery = z.strictObject({
  matching: text(100).optional(),
  limit: whole(1, 50).default(20),
})
export const peopleAnswer = z.object({ items: z.array(person) })

export const trackerContract = defineContract(trackerPaths, {
  get: {
    summary: 'One tracker with the workflow in force and what the requester is in it',
    access: inActivity('tracker', 'mod/tracker:seeissues', 'mod/tracker:report'),
    params: trackerParams,
    answers: { 200: tracker },
  },
  counts: {
    summary: 'How many tickets each view holds, of those the requester may read; counts stop at 999',
    access: inActivity('tracker', 'mod/tracker:seeissues'),
    params: trackerParams,
    answers: { 200: z.object({ mine: openAndClosed, work: openAndClosed, all: openAndClosed }) },
  },
  assignees: {
    summary: 'Who tickets can be assigned to: holders of develop or resolve',
    access: inActivity(
      'tracker',
      'mod/tracker:manage',
      'mod/tracker:resolve',
      'mod/tracker:develop',
      'mod/tracker:viewallissues',
      'mod/tracker:report',
    ),
    params: trackerParams,
    query: peopleQuery,
    answers: { 200: peopleAnswer },
  },
  reporters: {
    summary: 'Who can report, to filter by; without the right to see others’ tickets, only oneself',
    access: inActivity('tracker', 'mod/tracker:seeissues'),
    params: trackerParams,
    query: peopleQuery,
    answers: { 200: peopleAnswer },
  },
  requesters: {
    summary: 'For whom one may report: who can report here and sees tickets',
    access: inActivity('tracker', 'mod/tracker:resolve', 'mod/tracker:manage'),
    params: trackerParams,
    query: peopleQuery,
    answers: { 200: peopleAnswer },
  },
})
