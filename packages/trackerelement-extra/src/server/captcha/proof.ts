import { err, ok, type Result } from '@guichet/domain/result'
import type { ReceiveFault } from '@guichet/mod-tracker/contract'
import type { Host } from '@guichet/plugin-kit/host'
import { verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { proof } from '../../contract/challenges.ts'
import type { Purpose } from './challenge.ts'
import { keysOf } from './keys.ts'

/** Work that was done, by what is used up with it. */
interface Done {
  readonly nonce: string
  readonly endsAt: Date
}

/** Whether a value is an answer to a challenge of this server's, for this purpose, in time. That it is the first one is for the database. */
export async function judgeProof(host: Host, purpose: Purpose, value: string): Promise<Result<Done, ReceiveFault>> {
  const read = proof.safeParse(parsed(value))
  if (!read.success) return WRONG
  const { challenge, solution } = read.data
  const { nonce, expiresAt, data } = challenge.parameters
  const endsAt = new Date(expiresAt * 1_000)
  if (endsAt <= host.now()) return LATE
  const { expired, verified } = await verifySolution({ challenge, solution, deriveKey, ...keysOf(host) })
  if (expired) return LATE
  const fits = data.tracker === purpose.tracker && data.field === purpose.field && data.person === purpose.person
  return verified && fits ? ok({ nonce, endsAt }) : WRONG
}

const LATE = err({ code: 'trackerelement_extra.proof_late' as const })
const WRONG = err({ code: 'trackerelement_extra.proof_wrong' as const })

function parsed(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return null
  }
}
