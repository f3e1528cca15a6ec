import type { LiveEvent } from '@guichet/plugin-kit/web/live'

/** What a record's data says; null when it is no event, as one of a later version of the server might be. */
export function parseEvent(data: string): LiveEvent | null {
  try {
    const value: unknown = JSON.parse(data)
    return isEvent(value) ? value : null
  } catch {
    return null
  }
}

function isEvent(value: unknown): value is LiveEvent {
  if (typeof value !== 'object' || value === null) return false
  const { position, type, activity, subject, at } = value as Record<string, unknown>
  return typeof position === 'number' && [type, activity, subject, at].every((each) => typeof each === 'string')
}
