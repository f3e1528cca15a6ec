import { inActivity } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { challengePaths } from './challenges.paths.ts'

/** As ALTCHA has it (altcha.org, proof of work v2): a counter is to be found whose derived key begins with `keyPrefix`. */
export const challenge = z
  .strictObject({
    parameters: z.strictObject({
      algorithm: z.literal('PBKDF2/SHA-256'),
      nonce: z.string(),
      salt: z.string(),
      cost: z.int(),
      keyLength: z.int(),
      keyPrefix: z.string(),
      keySignature: z.string(),
      /** Seconds since 1970: from then on it is refused. */
      expiresAt: z.int(),
      /** Where and by whom it can be used, once. */
      data: z.strictObject({ tracker: z.string(), field: z.string(), person: z.string() }),
    }),
    /** By this server, of the parameters. */
    signature: z.string(),
  })
  .meta({ id: 'WorkChallenge' })

/** What is sent as the field's value, as JSON. */
export const proof = z.strictObject({
  challenge,
  solution: z.strictObject({ counter: z.int(), derivedKey: z.string() }),
})

export const challengesContract = defineContract(challengePaths, {
  get: {
    summary: 'Some work to be done for a report that asks it in this field: for whoever asked, for some minutes, once',
    access: inActivity('tracker', 'mod/tracker:report'),
    params: z.strictObject({ tracker: id, code: z.string().max(64) }),
    answers: { 200: challenge },
    errors: ['trackerelement_extra.field_not_found'],
  },
})
