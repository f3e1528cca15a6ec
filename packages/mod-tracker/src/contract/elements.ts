import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, line } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import {
  elementCode,
  elementKind,
  elementOption,
  elementOptions,
  elementRules,
  elementSettings,
} from './element-values.ts'
import { elementPaths } from './elements.paths.ts'
import { trackerParams } from './tracker.ts'

const configurers = inActivity('tracker', 'mod/tracker:configure')
const elementParams = trackerParams.extend({ element: id })

/** Who puts its values in: people, now and later; the report, for good; the server. */
const entry = z.enum(['edited', 'reported', 'given'])

const elementType = z
  .object({
    /** As it was added to the extension point: `text`, `extra.constant`. */
    name: z.string(),
    kind: elementKind,
    hasOptions: z.boolean(),
    entry,
    /** JSON Schema of its settings; forms are drawn from it. */
    settings: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'ElementType' })

export const element = z
  .object({
    id,
    code: z.string(),
    type: z.string(),
    label: z.string(),
    settings: elementSettings,
    rules: elementRules,
    entry,
    options: z.array(elementOption),
    /** For trackers everywhere. */
    shared: z.boolean(),
    /** Put aside: forms that ask it go on, and no other begins to. */
    archived: z.boolean(),
    /** How many trackers ask it. */
    usedBy: z.int(),
    /** Whether the requester may change it. */
    mine: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'TrackerElement' })

const elementEdit = z.strictObject({
  label: line(120),
  settings: elementSettings,
  /** In their order. Those left out are taken away, or archived where tickets have them. */
  options: elementOptions,
  shared: z.boolean(),
})

const refusals = ['tracker.element.denied', 'tracker.element.no_options'] as const

export const elementsContract = defineContract(elementPaths, {
  types: {
    summary: 'The types of custom field there are, with the settings that each asks for',
    access: configurers,
    params: trackerParams,
    answers: { 200: z.object({ items: z.array(elementType) }) },
  },
  list: {
    summary: 'The library: custom fields of this place, and those that are shared with all; at most 500, by label',
    access: configurers,
    params: trackerParams,
    answers: { 200: z.object({ items: z.array(element), mayShare: z.boolean() }) },
  },
  create: {
    summary: 'A new custom field in the library of this place; `shared` asks the right to share with the whole site',
    access: configurers,
    params: trackerParams,
    body: elementEdit.extend({ code: elementCode, type: z.string().max(80) }),
    answers: { 201: element },
    errors: [...refusals, 'tracker.element.code_taken', 'tracker.element.unknown_type', 'tracker.element.too_many'],
    idempotent: true,
  },
  edit: {
    summary: 'Change a custom field for every tracker that asks it; what tickets have stays',
    access: configurers,
    params: elementParams,
    body: elementEdit.extend({ archived: z.boolean() }),
    answers: { 200: element },
    errors: [...refusals, 'tracker.element.not_found', 'tracker.element.unknown_type', 'tracker.element.in_use'],
    ifMatch: true,
  },
  remove: {
    summary: 'Take a custom field out of the library, while no tracker asks it and no ticket has it',
    access: configurers,
    params: elementParams,
    answers: { 204: null },
    errors: ['tracker.element.not_found', 'tracker.element.denied', 'tracker.element.in_use'],
  },
})
