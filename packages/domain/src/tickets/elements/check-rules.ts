import type { ElementRules } from './rules.ts'

/** The setting that leaves no value possible, for the least is beyond it; null: some value is. */
export function emptyRange(rules: ElementRules): 'maxLength' | 'max' | null {
  switch (rules.kind) {
    case 'text':
      return rules.minLength > rules.maxLength ? 'maxLength' : null
    case 'number':
      return rules.min !== null && rules.max !== null && rules.min > rules.max ? 'max' : null
    case 'date':
      return rules.min !== null && rules.max !== null && rules.min > rules.max ? 'max' : null
    case 'options':
    case 'person':
    case 'files':
      return null
  }
}
