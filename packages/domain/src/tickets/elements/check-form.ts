import { err } from '../../result.ts'
import { checkValue } from './check-value.ts'
import type { Condition } from './condition.ts'
import type { ElementFault } from './faults.ts'
import { mayBegin, type Field } from './field.ts'

/** What is wrong with a tracker's form, at one of its fields. */
export type FormFault = { readonly field: string } & (
  | { readonly code: 'repeated' | 'mandatory-private' | 'mandatory-inactive' | 'archived' | 'condition-unknown' }
  | { readonly code: 'condition-empty' | 'condition-circular' | 'condition-reveals' | 'condition-option' }
  | { readonly code: 'condition-files' }
  | { readonly code: 'default'; readonly fault: ElementFault }
)

/**
 * A form that everybody can fill in: nobody is held to what they do not see or are not asked for, and no field that is shown tells what is in
 * one that is not.
 */
export function checkForm(fields: readonly Field[]): readonly FormFault[] {
  return fields.flatMap((field, index): FormFault[] => {
    const { code, mandatory, active } = field
    const say = (what: Exclude<FormFault['code'], 'default'>, when: boolean): FormFault[] =>
      when ? [{ field: code, code: what }] : []
    const filled = field.default === null || mayBegin(field) ? checkValue(field, field.default) : noDefault(field)
    return [
      ...say('repeated', fields.findIndex((other) => other.code === code) < index),
      ...say('mandatory-private', mandatory && field.private),
      ...say('mandatory-inactive', mandatory && !active),
      ...(filled.ok ? [] : [{ field: code, code: 'default' as const, fault: filled.error }]),
      ...(field.condition === null ? [] : conditionFaults(fields, field, field.condition)),
    ]
  })
}

const noDefault = ({ rules }: Field) =>
  err<ElementFault>({ code: rules.kind === 'files' ? 'unknown-file' : 'unknown-person' })

function conditionFaults(fields: readonly Field[], field: Field, condition: Condition): FormFault[] {
  const on = fields.find(({ code }) => code === condition.code)
  const faults = (code: Exclude<FormFault['code'], 'default'>) => [{ field: field.code, code }]
  if (on === undefined) return faults('condition-unknown')
  if (condition.values.length === 0) return faults('condition-empty')
  if (isCircular(fields, field)) return faults('condition-circular')
  if (on.private && !field.private) return faults('condition-reveals')
  if (on.rules.kind === 'files') return faults('condition-files')
  const codes = on.options.map(({ code }) => code)
  const unknown = on.rules.kind === 'options' && condition.values.some((value) => !codes.includes(value))
  return unknown ? faults('condition-option') : []
}

/** Whether a field is shown only when it is shown. */
function isCircular(fields: readonly Field[], { code }: Field): boolean {
  const next = (from: string) => fields.find((field) => field.code === from)?.condition?.code
  let at = next(code)
  for (let steps = 0; at !== undefined && at !== code && steps <= fields.length; steps++) at = next(at)
  return at !== undefined
}
