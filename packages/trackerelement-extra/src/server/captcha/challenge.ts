import { randomInt } from 'node:crypto'
import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { Host } from '@guichet/plugin-kit/host'
import { createChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { challenge, type challengesContract } from '../../contract/challenges.ts'
import { DIFFICULTIES } from './difficulty.ts'
import { keysOf } from './keys.ts'

/** Where and by whom work can be used. */
export interface Purpose {
  readonly tracker: string
  readonly field: string
  readonly person: string
}

export type Challenge = SuccessOf<(typeof challengesContract)['operations']['get']>

const MINUTES = 10

/** New work, signed: what has been given out is remembered nowhere until its answer is used. */
export async function makeChallenge(
  host: Host,
  purpose: Purpose,
  difficulty: keyof typeof DIFFICULTIES,
): Promise<Challenge> {
  const { cost, tries } = DIFFICULTIES[difficulty]
  const made = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost,
    counter: randomInt(tries, 2 * tries),
    data: { ...purpose },
    deriveKey,
    expiresAt: new Date(host.now().getTime() + MINUTES * 60_000),
    ...keysOf(host),
  })
  return challenge.parse(made)
}
