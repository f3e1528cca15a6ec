import { presentValue } from '../elements/values/present.ts'
import type { Authored } from './kept-repository.ts'

/** The people among values that are kept. */
export const peopleKept = (kept: readonly Authored[]): string[] =>
  kept.flatMap(({ kind, value }) => (kind === 'person' ? [String(value)] : []))

/** Options by what they were called. */
export const presentKept = (kept: readonly Authored[], called: Parameters<typeof presentValue>[2]) =>
  kept.map(({ code, label, kind, value, labels }) => ({
    code,
    label,
    kind,
    value: labels === null ? presentValue(kind, value, called) : [...labels],
  }))
