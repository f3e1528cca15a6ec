import { defaultOf } from '@guichet/domain/tickets/elements/fill-in'
import type { ElementRules, ElementValue } from '@guichet/domain/tickets/elements/rules'
import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { formContract } from '../../../contract/form.ts'
import { namePerson, type Names } from '../../people.ts'
import type { Form, FormField } from './form.ts'

type Operations = (typeof formContract)['operations']
type FieldView = SuccessOf<Operations['fields']>['fields'][number]
export type FormView = SuccessOf<Operations['get']>

/** A copy of its own: a shape's arrays are mutable, the domain's are not. */
const copied = (value: ElementValue | null) => (typeof value === 'object' && value !== null ? [...value] : value)

const conditionOf = ({ condition }: FormField) => condition && { code: condition.code, values: [...condition.values] }

/** `names` are of the people whom fields have at first. */
export function presentField(field: FormField, names: Names): FieldView {
  const first = defaultOf(field)
  const { code, type, label, help, entry, active, mandatory, listable } = field
  return {
    code,
    type,
    label,
    help,
    rules: { ...field.rules } satisfies ElementRules,
    settings: { ...field.settings },
    options: field.options.map((option) => ({ ...option })),
    condition: conditionOf(field),
    default: first !== null && field.rules.kind === 'person' ? namePerson(String(first), names) : copied(first),
    active,
    mandatory,
    private: field.private,
    listable,
    entry,
  }
}

/** Without what was taken out of it. */
export function presentForm({ fields, version }: Form): FormView {
  const asked = fields.filter((field) => !field.removed)
  return {
    fields: asked.map((field) => ({
      element: field.elementId,
      active: field.active,
      mandatory: field.mandatory,
      private: field.private,
      listable: field.listable,
      help: field.help,
      default: copied(field.default),
      condition: conditionOf(field),
    })),
    version,
  }
}
