import type { ShownElementValue } from '../../contract/element-points.ts'

/** What somebody has put into custom fields, by code; null: emptied; what is left out has its default, or what it had. */
export type Written = Readonly<Record<string, ShownElementValue | null>>

/** A value as the API takes it: people and files are their ids. */
export type SentValue = string | number | string[]

export function toSent(value: ShownElementValue | null): SentValue | null {
  if (value === null || typeof value !== 'object') return value
  return 'id' in value ? value.id : value.map((one) => (typeof one === 'object' ? one.id : one))
}

/** What was kept of it; what cannot have been is left out. */
export function parseWritten(kept: unknown): Written {
  if (typeof kept !== 'object' || kept === null) return {}
  return Object.fromEntries(
    Object.entries(kept).filter((entry): entry is [string, ShownElementValue | null] => isValue(entry[1])),
  )
}

function isValue(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'number') return true
  if (Array.isArray(value)) return value.every((each) => typeof each === 'string' || isNamed(each))
  return isNamed(value)
}

function isNamed(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'name' in value &&
    typeof value.id === 'string' &&
    typeof value.name === 'string'
  )
}
