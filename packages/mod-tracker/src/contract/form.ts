import { ELEMENT_TEXT_MAX, FORM_MAX } from '@guichet/domain/tickets/elements/rules'
import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, text } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import {
  elementCode,
  elementOption,
  elementRules,
  elementSettings,
  elementValue,
  shownValue,
} from './element-values.ts'
import { formPaths } from './form.paths.ts'
import { peopleAnswer, peopleQuery, trackerParams } from './tracker.ts'

const configurers = inActivity('tracker', 'mod/tracker:configure')

/** "Shown when that field is one of these." */
const condition = z.strictObject({
  code: elementCode,
  values: z.array(text(ELEMENT_TEXT_MAX)).max(50),
})

/** A custom field as this tracker asks it. */
export const field = z
  .object({
    code: z.string(),
    type: z.string(),
    label: z.string(),
    help: z.string().nullable(),
    rules: elementRules,
    settings: elementSettings,
    /** Archived ones too: old tickets have them. */
    options: z.array(elementOption),
    condition: condition.nullable(),
    default: shownValue.nullable(),
    /** Whether new tickets are asked for it. */
    active: z.boolean(),
    mandatory: z.boolean(),
    private: z.boolean(),
    listable: z.boolean(),
    entry: z.enum(['edited', 'reported', 'given']),
  })
  .meta({ id: 'TrackerField' })

const formField = z.strictObject({
  element: id,
  active: z.boolean(),
  mandatory: z.boolean(),
  private: z.boolean(),
  listable: z.boolean(),
  /** Null or blank: none. */
  help: text(500).nullable(),
  default: elementValue.nullable(),
  condition: condition.nullable(),
})

/** All of a form, in its order. */
const formFields = z.array(formField).max(FORM_MAX)
const form = z.object({ fields: formFields, version: z.int() }).meta({ id: 'TrackerForm' })

export const formContract = defineContract(formPaths, {
  fields: {
    summary:
      'The custom fields of a tracker’s tickets that the requester may see, in order; those no longer asked stay for the tickets that have them',
    access: inActivity('tracker', 'mod/tracker:seeissues', 'mod/tracker:report'),
    params: trackerParams,
    answers: { 200: z.object({ fields: z.array(field), version: z.int() }) },
  },
  people: {
    summary: 'Who can be chosen in a custom field of that kind',
    access: inActivity('tracker', 'mod/tracker:seeissues', 'mod/tracker:report'),
    params: trackerParams.extend({ code: z.string().max(64) }),
    query: peopleQuery,
    answers: { 200: peopleAnswer },
    errors: ['tracker.field.not_found'],
  },
  get: {
    summary: 'A tracker’s form, to be changed',
    access: configurers,
    params: trackerParams,
    answers: { 200: form },
  },
  change: {
    summary: 'Change a tracker’s form, all at once. What tickets have stays; what is left out is asked no longer',
    access: configurers,
    params: trackerParams,
    body: z.strictObject({ fields: formFields }),
    answers: { 200: form },
    errors: ['tracker.form.unknown_element', 'tracker.form.unsound'],
    ifMatch: true,
  },
})
