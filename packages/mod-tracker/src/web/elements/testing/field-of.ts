import type { CustomField } from '../../types.ts'

/** A field as a test wants it: an optional line of text that everybody sees, but for what is said. */
export const fieldOf = (code: string, of: Partial<CustomField> = {}): CustomField => ({
  code,
  type: 'text',
  label: code,
  help: null,
  rules: { kind: 'text', multiline: false, minLength: 0, maxLength: 20, pattern: null },
  settings: {},
  options: [],
  condition: null,
  default: null,
  active: true,
  mandatory: false,
  private: false,
  listable: false,
  entry: 'edited',
  ...of,
})
