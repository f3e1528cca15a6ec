import { emptyRange } from '@guichet/domain/tickets/elements/check-rules'
import type { BodyOf } from '@guichet/plugin-kit/contract'
import { failure, type FieldFailure, type Outcome } from '@guichet/plugin-kit/failure'
import { fieldFailures } from '@guichet/plugin-kit/field-failures'
import type { elementsContract } from '../../../contract/elements.ts'
import type { ElementType } from '../../../contract/element-points.ts'
import type { ElementRow } from './repository.ts'

type Operations = (typeof elementsContract)['operations']
export type ElementEdit = BodyOf<Operations['edit']>
export type NewElement = BodyOf<Operations['create']>

export type Wanted = Pick<ElementRow, 'label' | 'settings' | 'rules' | 'shared' | 'options' | 'entry'>

/** What is asked for, as its type understands it, or what is wrong with it. */
export function wantedOf(type: ElementType | undefined, edit: Omit<ElementEdit, 'archived'>): Outcome<Wanted> {
  if (type === undefined) return failure('tracker.element.unknown_type')
  const settings = type.settings.safeParse(edit.settings)
  const codes = edit.options.map(({ code }) => code)
  const fields: FieldFailure[] = [
    ...(settings.success
      ? []
      : fieldFailures('body', settings.error).map((field) => ({ ...field, path: ['settings', ...field.path] }))),
    ...codes.flatMap((code, index): FieldFailure[] =>
      codes.indexOf(code) < index ? [{ in: 'body', path: ['options', index, 'code'], code: 'option.repeated' }] : [],
    ),
  ]
  if (!settings.success || fields.length > 0) return { ok: false, error: { code: 'request.invalid', fields } }
  if (type.hasOptions !== edit.options.some(({ active }) => active)) return failure('tracker.element.no_options')
  const { label, shared, options } = edit
  const rules = type.rules(settings.data)
  const empty = emptyRange(rules)
  if (empty !== null) {
    const field: FieldFailure = { in: 'body', path: ['settings', empty], code: 'element.empty-range' }
    return { ok: false, error: { code: 'request.invalid', fields: [field] } }
  }
  return { ok: true, value: { label, shared, options, settings: settings.data, rules, entry: type.entry } }
}
