export type Values = Readonly<Record<string, unknown>>

/** Settings are plain JSON. */
export const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** The settings that are not the same in both. */
export function changedNames(before: Values, after: Values): readonly string[] {
  return Object.keys(after).filter((name) => !same(before[name], after[name]))
}

/** Of what is being changed, what is otherwise than it was sent: it is still to be saved. */
export function changesSince(sent: Values, draft: Values): Values {
  return Object.fromEntries(changedNames(sent, draft).map((name) => [name, draft[name]]))
}
