import type { Values } from '@guichet/domain/tickets/elements/field'
import type { ElementKind, ElementValue } from '@guichet/domain/tickets/elements/rules'
import { namePerson, type Names } from '../../people.ts'
import type { FormField } from '../form/form.ts'
import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { ticketsContract } from '../../../contract/tickets.ts'

type Shown = SuccessOf<(typeof ticketsContract)['operations']['get']>['elements']

export function presentValues(values: Values, fields: readonly FormField[], names: Names): Shown {
  if (values.size === 0) return {}
  return Object.fromEntries(
    fields.flatMap(({ code, rules }) => {
      const value = values.get(code)
      return value === undefined ? [] : [[code, presentValue(rules.kind, value, names)]]
    }),
  )
}

export function presentValue(kind: ElementKind, value: ElementValue, names: Names): Shown[string] {
  if (typeof value === 'object') return [...value]
  return kind === 'person' ? namePerson(String(value), names) : value
}
