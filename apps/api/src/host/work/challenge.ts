import { randomInt } from 'node:crypto'
import { workChallenge, type WorkChallenge, type WorkDifficulty, type WorkPurpose } from '@guichet/plugin-kit/work'
import { createChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { DIFFICULTIES } from './difficulty.ts'
import type { WorkKeys } from './keys.ts'

const MINUTES = 10

/** New work, signed: what has been given out is remembered nowhere until its answer is used. */
export async function makeChallenge(
  keys: WorkKeys,
  { activity, about, person }: WorkPurpose,
  difficulty: WorkDifficulty,
  now: Date,
): Promise<WorkChallenge> {
  const { cost, tries } = DIFFICULTIES[difficulty]
  const made = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost,
    counter: randomInt(tries, 2 * tries),
    data: { activity, about, person },
    deriveKey,
    expiresAt: new Date(now.getTime() + MINUTES * 60_000),
    ...keys,
  })
  return workChallenge.parse(made)
}
