import { ok } from '../result.ts'
import { failed, type ServiceResult } from './failure.ts'
import { asRecord } from '../record.ts'
import { parseJson } from './json.ts'

/** A token as it is kept. */
export interface Grant {
  readonly token: string
  /** Shortly before it ends: nothing is sent with a token that ends on the way. */
  readonly goodUntil: Date
}

const MARGIN_SECONDS = 60
/** Where the platform does not say. */
const USUAL_SECONDS = 300
const LONGEST_SECONDS = 86_400

/** The answer of a token endpoint (lti.md 1.11). Scopes may have been cut down without a word but in `scope`. */
export function readGrant(body: string, scopes: readonly string[], now: Date): ServiceResult<Grant> {
  const answer = asRecord(parseJson(body))
  if (answer === null) return failed('malformed')
  const { access_token: token, token_type: type, expires_in: expiresIn, scope } = answer
  if (typeof token !== 'string' || !/^[\x21-\x7e]{1,16384}$/.test(token)) return failed('malformed')
  if (typeof type !== 'string' || type.toLowerCase() !== 'bearer') return failed('malformed')
  const granted = typeof scope === 'string' ? scope.split(' ') : scopes
  if (!scopes.every((each) => granted.includes(each))) return failed('scope_missing')
  const seconds = Math.min(readSeconds(expiresIn), LONGEST_SECONDS)
  const good = seconds - Math.min(MARGIN_SECONDS, seconds / 2)
  return ok({ token, goodUntil: new Date(now.getTime() + good * 1000) })
}

function readSeconds(value: unknown): number {
  const seconds = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value
  return typeof seconds === 'number' && seconds > 0 ? seconds : USUAL_SECONDS
}
