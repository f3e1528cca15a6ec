import type { Values } from '@guichet/domain/tickets/elements/field'
import type { ElementKind, ElementValue } from '@guichet/domain/tickets/elements/rules'
import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { ticketsContract } from '../../../contract/tickets.ts'
import { presentAttachment } from '../../attachments/rows.ts'
import { namePerson, type Names } from '../../people.ts'
import type { FormField } from '../form/form.ts'
import type { Files } from './read.ts'

type Shown = SuccessOf<(typeof ticketsContract)['operations']['get']>['elements']

/** What values that are ids stand for. */
interface Called {
  readonly names: Names
  readonly files: Files
}

export function presentValues(values: Values, fields: readonly FormField[], called: Called): Shown {
  if (values.size === 0) return {}
  return Object.fromEntries(
    fields.flatMap(({ code, rules }) => {
      const value = values.get(code)
      return value === undefined ? [] : [[code, presentValue(rules.kind, value, called)]]
    }),
  )
}

export function presentValue(kind: ElementKind, value: ElementValue, { names, files }: Called): Shown[string] {
  if (typeof value === 'object') return kind === 'files' ? presentFiles(value, files) : [...value]
  return kind === 'person' ? namePerson(String(value), names) : value
}

const presentFiles = (ids: readonly string[], files: Files) =>
  ids.flatMap((id) => {
    const file = files.get(id)
    return file === undefined ? [] : [presentAttachment(file)]
  })
