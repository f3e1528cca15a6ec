import type { SettingField } from './fields.tsx'

/** What is wrong with what was entered, before it is sent: the id of a message of the host, and its values. */
export interface SettingFault {
  readonly id:
    | 'core.settings.missing'
    | 'core.settings.too_long'
    | 'core.settings.invalid'
    | 'core.settings.not_number'
    | 'core.settings.out_of_range'
  readonly values?: Readonly<Record<string, number>>
}

export function faultOf(field: SettingField, value: unknown): SettingFault | null {
  switch (field.control) {
    case 'line':
    case 'text':
      return textFault(field, typeof value === 'string' ? value : '')
    case 'number':
      return numberFault(field, value)
    case 'choice':
      return typeof value === 'string' || field.nullable ? null : { id: 'core.settings.missing' }
    default:
      return null
  }
}

type Of<C extends SettingField['control']> = Extract<SettingField, { readonly control: C }>

function textFault(
  { nullable, minLength, maxLength, pattern }: Of<'line' | 'text'>,
  text: string,
): SettingFault | null {
  if (text.trim() === '')
    return nullable || (minLength === 0 && pattern === null) ? null : { id: 'core.settings.missing' }
  if (maxLength !== null && text.length > maxLength)
    return { id: 'core.settings.too_long', values: { limit: maxLength } }
  return pattern !== null && !new RegExp(pattern, 'u').test(text) ? { id: 'core.settings.invalid' } : null
}

function numberFault({ nullable, minimum, maximum, whole }: Of<'number'>, value: unknown): SettingFault | null {
  if (value === null || value === '') return nullable ? null : { id: 'core.settings.missing' }
  if (typeof value !== 'number' || Number.isNaN(value) || (whole && !Number.isInteger(value)))
    return { id: 'core.settings.not_number' }
  const below = minimum !== null && value < minimum
  const above = maximum !== null && value > maximum
  if (!below && !above) return null
  return { id: 'core.settings.out_of_range', values: { minimum: minimum ?? value, maximum: maximum ?? value } }
}
