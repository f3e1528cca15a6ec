import type { Field } from '../tickets/elements/field.ts'

/** A field of which only what a test is about needs saying. */
export function field(code: string, given: Partial<Field> = {}): Field {
  return {
    code,
    rules: { kind: 'text', multiline: false, minLength: 0, maxLength: 100, pattern: null },
    options: [],
    active: true,
    mandatory: false,
    private: false,
    condition: null,
    default: null,
    entry: 'edited',
    ...given,
  }
}

/** A field to choose from, by the codes of its options; one with a dot before it is archived. */
export function choice(code: string, codes: readonly string[], given: Partial<Field> = {}): Field {
  const options = codes.map((each) => ({ code: each.replace('.', ''), label: each, active: !each.startsWith('.') }))
  return field(code, { rules: { kind: 'options', multiple: false }, options, ...given })
}
