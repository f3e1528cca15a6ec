import { asRecord } from './record.ts'

export type CustomValues = Readonly<Record<string, string>>

const VALUES_MAX = 200
const NAME_MAX = 255
const VALUE_MAX = 4_000

/**
 * The custom parameters of a launch (lti.md 1.16). One that the platform could not fill is absent: it comes as it was written (`$Nope.nope`),
 * empty, or `null`. The answer has no prototype: a name such as `constructor` is a name like any other, and absent unless it was sent.
 */
export function customValues(claim: unknown): CustomValues {
  const values: Record<string, string> = Object.create(null)
  for (const [name, value] of Object.entries(asRecord(claim) ?? {}).slice(0, VALUES_MAX)) {
    const text = textOf(value)
    if (text !== null && isPlain(name, NAME_MAX) && name !== '__proto__') values[name] = text
  }
  return values
}

function textOf(value: unknown): string | null {
  // Canvas sends numbers and booleans as such.
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value !== 'string' || value === '' || value.startsWith('$')) return null
  return isPlain(value, VALUE_MAX) ? value : null
}

/** Left out rather than cut: a part of an id or a list is another id, another list. */
const isPlain = (text: string, max: number) => text.length <= max && text.isWellFormed() && !text.includes('\0')
