import { identifier } from '../text.ts'

/** A body whatever its content type says: Moodle labels JSON `text/html` (lti.md 1.11). Undefined: it is none. */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body) as unknown
  } catch {
    return undefined
  }
}

/** An identifier in a service's answer; some platforms write theirs as numbers there. */
export const readId = (value: unknown): string | null =>
  identifier(typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value)
