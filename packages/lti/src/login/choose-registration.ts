import { err, ok, type Result } from '../result.ts'
import type { LoginRequest } from './read.ts'

/**
 * Which of an issuer's registrations a login means (lti.md 1.3): the one of its client id, or the only one. Of several without a client id
 * none is guessed. `registrations`: those that may be used; whether others exist is not for the asker to know.
 */
export function chooseRegistration<R extends { readonly issuer: string; readonly clientId: string }>(
  registrations: readonly R[],
  { issuer, clientId }: Pick<LoginRequest, 'issuer' | 'clientId'>,
): Result<R, 'unknown' | 'ambiguous'> {
  const meant = registrations.filter((one) => one.issuer === issuer && (clientId === null || one.clientId === clientId))
  if (meant.length > 1) return err('ambiguous')
  return meant[0] === undefined ? err('unknown') : ok(meant[0])
}
