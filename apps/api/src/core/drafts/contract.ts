import { signedIn } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, instant, text } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { draftPaths } from './paths.ts'

/** More than any field takes, so that a text too long to be sent is not lost either. */
export const DRAFT_MAX = 250_000

const name = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/)

/** The thing of the activity that is written about, in the words of the activity's plugin (`ticket.12`), and which of its texts (`comment`). */
const aboutParams = z.strictObject({ activity: id, about: name })
const draftParams = aboutParams.extend({ part: name })

const basedOn = z.int().min(1).max(2_147_483_647).nullable()

export const draft = z
  .object({
    part: z.string(),
    text: z.string(),
    /** The version that the thing had when the text was begun; null: it has none. */
    basedOn: z.int().nullable(),
    updatedAt: instant,
  })
  .meta({ id: 'Draft' })

export const draftsContract = defineContract(draftPaths, {
  list: {
    summary: 'What the requester has written about one thing of an activity and not sent',
    access: signedIn({ tokens: false, launched: true }),
    params: aboutParams,
    answers: { 200: z.object({ items: z.array(draft) }) },
  },
  keep: {
    summary: 'Keep a text that is being written; without If-Match, as a draft has one author, whose last word is right',
    access: signedIn({ tokens: false, launched: true }),
    params: draftParams,
    body: z.strictObject({ text: text(DRAFT_MAX), basedOn: basedOn.default(null) }),
    answers: { 204: null },
    errors: ['core.draft.too_many'],
  },
  discard: {
    summary: 'Forget a draft, because it was sent or is not wanted; safe to repeat',
    access: signedIn({ tokens: false, launched: true }),
    params: draftParams,
    answers: { 204: null },
  },
})
