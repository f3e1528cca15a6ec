import { FILE_KINDS } from '@guichet/domain/tickets/file-kind'
import {
  ELEMENT_CODE,
  ELEMENT_KINDS,
  ELEMENT_OPTIONS_MAX,
  ELEMENT_TEXT_MAX,
  OPTION_CODE,
} from '@guichet/domain/tickets/elements/rules'
import { id, line, person, text } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { attachment } from './attachments.shapes.ts'

export const elementCode = z.string().regex(ELEMENT_CODE).meta({ description: 'What a custom field is known by' })
const optionCode = z.string().regex(OPTION_CODE)

export const elementOption = z.strictObject({ code: optionCode, label: line(200), active: z.boolean() })
export const elementOptions = z.array(elementOption).max(ELEMENT_OPTIONS_MAX)

/** What people send: whether it is a value of its field is asked by the field's own rules. */
export const elementValue = z
  .union([text(ELEMENT_TEXT_MAX), z.number(), z.array(z.union([optionCode, id])).max(ELEMENT_OPTIONS_MAX)])
  .meta({
    id: 'ElementValue',
    description:
      'A text, a day (yyyy-mm-dd), the id of a person; a number; codes of options; ids of files that there are, or uploads of one’s own',
  })

/** By the codes of fields; null empties one. */
export const elementValues = z
  .record(elementCode, elementValue.nullable())
  .meta({ description: 'Custom fields, by code; null: empty' })

/** What a ticket has, as it is shown: a person by name, files by what they are. */
export const shownValue = z
  .union([z.string(), z.number(), z.array(z.string()), z.array(attachment), person])
  .meta({ id: 'ShownElementValue' })
export const shownValues = z
  .record(z.string(), shownValue)
  .meta({ description: 'Custom fields that are filled in, by code, of those that the requester may see' })

export const elementKind = z.enum(ELEMENT_KINDS)

/** domain's ElementRules. */
export const elementRules = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('text'),
      multiline: z.boolean(),
      minLength: z.int(),
      maxLength: z.int(),
      pattern: z.string().nullable(),
    }),
    z.object({ kind: z.literal('number'), min: z.number().nullable(), max: z.number().nullable(), decimals: z.int() }),
    z.object({ kind: z.literal('date'), min: z.string().nullable(), max: z.string().nullable() }),
    z.object({ kind: z.literal('options'), multiple: z.boolean() }),
    z.object({ kind: z.literal('person'), among: z.enum(['workers', 'members']) }),
    z.object({
      kind: z.literal('files'),
      accept: z.array(z.enum(FILE_KINDS)).readonly(),
      maxCount: z.int(),
      maxBytes: z.int(),
    }),
  ])
  .meta({ id: 'ElementRules' })

/** What is chosen of a field of some type; the type's own schema says what there is. */
export const elementSettings = z.record(z.string(), z.unknown())
