/** An object of parsed JSON. Only names that are written in our code are read of it, never one that it holds. */
export type JsonRecord = Readonly<Record<string, unknown>>

/** Null for whatever is not an object: absent, `null`, a list, a text. Platforms send `null` for what they do not know (lti.md 1.6). */
export const asRecord = (value: unknown): JsonRecord | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : null

/** The texts of a list; none where there is no list. */
export const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
