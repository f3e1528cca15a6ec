import { err, ok, type Result } from '@guichet/domain/result'
import { workProof, type WorkFault, type WorkPurpose } from '@guichet/plugin-kit/work'
import { verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { WorkKeys } from './keys.ts'

/** Work that was done, by what is used up with it. */
interface Done {
  readonly nonce: string
  readonly endsAt: Date
}

/** Whether a text is an answer to a challenge of this server's, for this purpose, in time. That it is the first one is for the database. */
export async function judgeProof(
  keys: WorkKeys,
  purpose: WorkPurpose,
  proof: string,
  now: Date,
): Promise<Result<Done, Exclude<WorkFault, 'used'>>> {
  const read = workProof.safeParse(parsed(proof))
  if (!read.success) return err('wrong')
  const { challenge, solution } = read.data
  const { nonce, expiresAt, data } = challenge.parameters
  const endsAt = new Date(expiresAt * 1_000)
  if (endsAt <= now) return err('late')
  const { expired, verified } = await verifySolution({ challenge, solution, deriveKey, ...keys })
  if (expired) return err('late')
  const fits = data.activity === purpose.activity && data.about === purpose.about && data.person === purpose.person
  return verified && fits ? ok({ nonce, endsAt }) : err('wrong')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
