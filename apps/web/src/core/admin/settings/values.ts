export type Values = Readonly<Record<string, unknown>>

/** Settings are plain JSON. */
export const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** The settings that are not the same in both. */
export function changedNames(before: Values, after: Values): readonly string[] {
  return Object.keys(after).filter((name) => !same(before[name], after[name]))
}
