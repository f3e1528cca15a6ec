import { z } from 'zod'
import { isWellFormed } from './well-formed.ts'

/** Shapes that every contract shares. Strings from persons refuse NUL and lone surrogates: what is stored is what was sent. */

/** What somebody wrote, of at most `max` UTF-16 units; may be empty, may have line breaks. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine(isWellFormed, { params: { code: 'text.malformed' } })

/** No line break of any script and no control character but the tab: it goes into headers of mails, into logs, into lists. */
const isOneLine = (text: string) => isWellFormed(text) && !/(?!\t)[\p{Cc}\u2028\u2029]/u.test(text)

/** A line that people read: trimmed, not empty, of at most `max` UTF-16 units. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine(isOneLine, { params: { code: 'text.malformed' } })

export const id = z.uuid().meta({ description: 'UUID' })

/** RFC 3339, UTC, milliseconds. */
export const instant = z.iso.datetime().meta({ description: 'RFC 3339, UTC' })

/** A day of a calendar, of no time zone. */
export const day = z.iso.date().meta({ description: 'yyyy-mm-dd' })

/** A person as others see them. */
export const person = z.object({ id, name: z.string() }).meta({ id: 'Person' })

/**
 * A whole number in an address, spelled in the one way there is: digits. `Number` also reads `0x2`, `1e2`, ` 2` and `02`, and two
 * addresses of one thing are one too many.
 */
export const whole = (min: number, max: number) =>
  z.preprocess(
    (given) => (typeof given === 'string' && /^(?:0|[1-9]\d{0,14})$/.test(given) ? Number(given) : given),
    z.int().min(min).max(max),
  )

/** `limit` and `cursor` of every list: opaque keyset cursors, at most 100 items. */
export const pageQuery = {
  limit: whole(1, 100).default(50),
  cursor: z.string().max(500).optional(),
}

/** A page of a list; `next` is the cursor of the following one, null on the last. */
export const page = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() })
