import { QUERY_MAX } from '@guichet/domain/tickets/query/parse'
import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, instant, line, person, text } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { elementCode } from './element-values.ts'
import { bounded, trackerParams } from './tracker.ts'
import { GROUPINGS, MOST_COLUMNS, VIEW_DESCRIPTION_MAX, VIEW_NAME_MAX } from './view-words.ts'
import { viewPaths } from './views.paths.ts'

const viewParams = trackerParams.extend({ view: id })
const access = inActivity('tracker', 'mod/tracker:seeissues')

/** A column by its name, as `assignee`; which there are is the tracker's. */
const column = z
  .string()
  .max(100)
  .regex(/^[a-z]+(?:\.[\w-]+)?$/)

const grouping = z.union([z.enum(GROUPINGS), z.templateLiteral(['element.', elementCode])])

const viewText = z.strictObject({
  name: line(VIEW_NAME_MAX),
  description: text(VIEW_DESCRIPTION_MAX).default(''),
  /** In the query language, its order in it: all that the view asks, with nothing added. `me` is whoever looks. */
  query: text(QUERY_MAX).default(''),
  /** In this order, after key and summary; null: as lists are without a view. */
  columns: z.array(column).max(MOST_COLUMNS).nullable().default(null),
  grouping: grouping.default('none'),
  /** Listed for everybody who sees tickets here. Whoever looks sees of them what they may read. */
  shared: z.boolean().default(false),
})

const view = z
  .object({
    id,
    name: z.string(),
    description: z.string(),
    query: z.string(),
    columns: z.array(z.string()).nullable(),
    /** Of those columns the ones that are not there any more. */
    missing: z.array(z.string()),
    /** `none` also for a custom field that is not there, or not any more, for the requester. */
    grouping,
    shared: z.boolean(),
    /** Null: somebody who is not known any more. */
    author: person.nullable(),
    updatedAt: instant,
    version: z.int(),
  })
  .meta({ id: 'SavedView' })

const changing = ['tracker.view.not_found', 'tracker.view.share_denied'] as const

export const viewsContract = defineContract(viewPaths, {
  list: {
    summary: 'The requester’s saved views and the shared ones, oldest first, and which of them opens first for them',
    access,
    params: trackerParams,
    answers: { 200: z.object({ items: z.array(view), preferred: id.nullable() }) },
  },
  create: {
    summary: 'Save a view, for oneself or, with the right to manage, for everybody here',
    access,
    params: trackerParams,
    body: viewText,
    answers: { 201: view },
    errors: ['tracker.view.share_denied', 'tracker.view.too_many'],
    idempotent: true,
  },
  get: {
    summary: 'One saved view: one’s own, or a shared one',
    access,
    params: viewParams,
    answers: { 200: view },
    errors: ['tracker.view.not_found'],
  },
  edit: {
    summary: 'Change a saved view, share it, or share it no longer: it is then one’s own',
    access,
    params: viewParams,
    body: viewText,
    answers: { 200: view },
    errors: [...changing, 'tracker.view.too_many'],
    ifMatch: true,
    idempotent: true,
  },
  remove: {
    summary: 'Delete a saved view; no ticket changes',
    access,
    params: viewParams,
    answers: { 204: null },
    errors: changing,
    ifMatch: true,
    idempotent: true,
  },
  counts: {
    summary:
      'How many tickets each of these views holds, of those the requester may read, up to 999; null where counting would cost a search',
    access,
    params: trackerParams,
    query: z.strictObject({ timeZone: text(64).default('UTC') }),
    answers: { 200: z.object({ items: z.array(z.object({ view: id, counted: bounded.nullable() })) }) },
  },
  prefer: {
    summary: 'Choose the view that opens first for oneself; null: as the tracker says. Safe to repeat',
    access,
    params: trackerParams,
    body: z.strictObject({ view: id.nullable() }),
    answers: { 200: z.object({ preferred: id.nullable() }) },
    errors: ['tracker.view.not_found'],
  },
})
