import { z } from 'zod'

/** What work can be used for, once: by whom, in which activity, and for what there. */
export interface WorkPurpose {
  readonly activity: string
  /** As whoever asks for it names it: `field.check`, `visit`. */
  readonly about: string
  readonly person: string
}

/** How much work: a moment; a second or two on most machines; several seconds. */
export const WORK_DIFFICULTIES = ['light', 'normal', 'heavy'] as const
export type WorkDifficulty = (typeof WORK_DIFFICULTIES)[number]

/** Why work was not taken: it is none, or none for this; it was done too long ago; it was used already. */
export type WorkFault = 'wrong' | 'late' | 'used'

/** As ALTCHA has it (altcha.org, proof of work v2): a counter is to be found whose derived key begins with `keyPrefix`. */
export const workChallenge = z
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
      data: z.strictObject({ activity: z.string(), about: z.string(), person: z.string() }),
    }),
    /** By this server, of the parameters. */
    signature: z.string(),
  })
  .meta({ id: 'WorkChallenge' })

export type WorkChallenge = z.output<typeof workChallenge>

/** What is sent when it is done, as JSON. */
export const workProof = z.strictObject({
  challenge: workChallenge,
  solution: z.strictObject({ counter: z.int(), derivedKey: z.string() }),
})

/** Longer than any proof. */
export const WORK_PROOF_MAX = 2_000
