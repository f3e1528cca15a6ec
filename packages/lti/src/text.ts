/** Opaque identifiers of a platform: `sub`, deployment, context, resource link (lti.md 1.6). */
export const IDENTIFIER_MAX = 255

/**
 * An identifier as it came, or null where it can not be one: empty, longer than the specification allows, with a control character (the
 * database keeps no NUL) or half of a surrogate pair. Never mended: two that differ must stay different.
 */
export function identifier(value: unknown): string | null {
  return typeof value === 'string' &&
    value !== '' &&
    value.length <= IDENTIFIER_MAX &&
    !/\p{Cc}/u.test(value) &&
    value.isWellFormed()
    ? value
    : null
}

/** What ends a line, or would reorder the text around it: no name or title needs one. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u
const HIDDEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

/**
 * A name, title or label as one line of at most `max` UTF-16 units that can be kept and shown; null where there is nothing to see. What it says
 * is the platform's word: whoever shows it escapes it like any other text (lti.md, attack 16).
 */
export function line(value: unknown, max: number): string | null {
  if (typeof value !== 'string') return null
  // Cut first: a megabyte is not worth cleaning.
  const clean = value
    .slice(0, 4 * max)
    .toWellFormed()
    .replace(BREAKS, ' ')
    .replace(HIDDEN, '')
    .trim()
  const cut = clean.slice(0, max)
  const whole = cut.isWellFormed() ? cut : cut.slice(0, -1)
  return SEEN.test(whole) ? whole : null
}
