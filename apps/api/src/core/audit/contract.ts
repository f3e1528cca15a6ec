import { CONTEXT_LEVELS } from '@guichet/domain/access/contexts'
import { signedIn } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, instant, pageQuery, page, person } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { auditPaths } from './paths.ts'

/** A place as it is called now; null: the site, or one that is gone. */
const place = z.object({ level: z.enum(CONTEXT_LEVELS), id, name: z.string().nullable() })

export const auditEntry = z
  .object({
    id,
    at: instant,
    /** The client has its words for it: `event.<type>`. */
    type: z.string(),
    /** Null: nobody asked for it, or the person is gone. */
    actor: person.nullable(),
    /** Null: the place is gone. */
    place: place.nullable(),
    /** What it was done to: its id, and what it is called where that is known. */
    subject: z.object({ id, name: z.string().nullable() }),
    cause: z.string().nullable(),
    via: z.enum(['session', 'token', 'command', 'visit']).nullable(),
    /** As the server's own log names it. */
    requestId: z.string().nullable(),
    /** `told: false`: that it changed, and no more: what people wrote and what is private is not in the log. */
    changes: z.array(
      z.object({ field: z.string(), told: z.boolean(), from: z.string().nullable(), to: z.string().nullable() }),
    ),
  })
  .meta({ id: 'AuditEntry' })

const filter = {
  /** Who did it. */
  by: id.optional(),
  /** What, or whom, it was done to. */
  about: id.optional(),
  /** Types that begin so: `core.user.`, `tracker.ticket.moved`. */
  type: z
    .string()
    .regex(/^[a-z][a-z0-9_.]{1,99}$/)
    .optional(),
  /** In this place and below it. */
  context: id.optional(),
  from: instant.optional(),
  until: instant.optional(),
}

export const auditContract = defineContract(auditPaths, {
  list: {
    summary: 'What was done, the newest first: everywhere, or in the categories that the requester looks after',
    access: signedIn(),
    query: z.strictObject({ ...filter, ...pageQuery }),
    answers: { 200: page(auditEntry) },
  },
  export: {
    summary: 'The same as a CSV file, of at most 10,000 entries',
    access: signedIn(),
    query: z.strictObject(filter),
    answers: { 200: null },
    download: 'text/csv',
  },
})
