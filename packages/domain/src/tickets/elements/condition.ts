import type { ElementValue } from './rules.ts'

/** "Shown when that field is one of these": codes of options, or a text, a number or a day as it is written. */
export interface Condition {
  readonly code: string
  readonly values: readonly string[]
}

export interface Conditional {
  readonly code: string
  readonly condition: Condition | null
}

/** A value in words that a condition can name. */
export function wordsOf(value: ElementValue | null): readonly string[] {
  if (value === null) return []
  return typeof value === 'object' ? value : [String(value)]
}

/**
 * The codes of the fields that are shown, given what is in them. What stands in a hidden field does not count: one that is shown when that is so is
 * hidden with it. A condition on a field that is not among these never holds, nor one that rests on itself.
 */
export function shownFields(
  fields: readonly Conditional[],
  valueOf: (code: string) => ElementValue | null,
): ReadonlySet<string> {
  const byCode = new Map(fields.map((field) => [field.code, field]))
  const known = new Map<string, boolean>()
  const isShown = (code: string): boolean => {
    const answered = known.get(code)
    if (answered !== undefined) return answered
    const field = byCode.get(code)
    known.set(code, false)
    const shown = field !== undefined && (field.condition === null || holds(field.condition))
    known.set(code, shown)
    return shown
  }
  const holds = ({ code, values }: Condition): boolean =>
    isShown(code) && wordsOf(valueOf(code)).some((word) => values.includes(word))
  return new Set(fields.map(({ code }) => code).filter(isShown))
}
