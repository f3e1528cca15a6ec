import type { FieldView, ShownElementValue } from '../../../contract/element-points.ts'

export const chosenOf = (value: ShownElementValue | null): readonly string[] => (Array.isArray(value) ? value : [])

/** Those that can be chosen, and those that are: what is archived can be kept. */
export const offered = ({ options }: FieldView, chosen: readonly string[]) =>
  options.filter(({ code, active }) => active || chosen.includes(code))

/** In the options' own order; null: none. */
export function withOption(
  { options }: FieldView,
  chosen: readonly string[],
  code: string,
  wanted: boolean,
): readonly string[] | null {
  const next = options.map((option) => option.code).filter((each) => (each === code ? wanted : chosen.includes(each)))
  return next.length === 0 ? null : next
}
