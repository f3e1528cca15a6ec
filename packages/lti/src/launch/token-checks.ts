import { compactVerify } from 'jose'
import { PLATFORM_ALGORITHM } from '../keys/key-set.ts'
import type { Keyed, Resumed, Signed } from './evidence.ts'

export const isOurAlgorithm = ({ header }: Resumed) => header['alg'] === PLATFORM_ALGORITHM

/** Whatever is marked as critical we would have to understand, and there is nothing of the kind that we do. */
export const hasNothingCritical = ({ header }: Resumed) => header['crit'] === undefined

export const isKeySetThere = ({ answer }: Keyed) => answer.kind !== 'unavailable'

/** By `kid`, among the keys of the registration that the state names. A token that brings or names its own key finds it nowhere. */
export const isKeyKnown = ({ key }: Keyed) => key !== null

/** The one expensive check. */
export async function isSignatureValid({ key, form }: Keyed): Promise<boolean> {
  if (key === null) return false
  try {
    await compactVerify(form.idTokens[0]!, key, { algorithms: [PLATFORM_ALGORITHM] })
    return true
  } catch {
    return false
  }
}

/** Seconds that clocks may differ by (lti.md 1.6, point 9). */
export const LEEWAY_S = 60
/** Older tokens are not launches, however long they live. */
const AGE_MAX_S = 5 * 60

const seconds = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN)

const nowOf = ({ now }: Signed) => now.getTime() / 1000

/** Comparisons with what is no number do not hold. */
export const isNotExpired = (signed: Signed) => nowOf(signed) < seconds(signed.claims['exp']) + LEEWAY_S

export function isIssuedJustNow(signed: Signed): boolean {
  const age = nowOf(signed) - seconds(signed.claims['iat'])
  return age >= -LEEWAY_S && age <= AGE_MAX_S + LEEWAY_S
}

export function isValidYet(signed: Signed): boolean {
  const from = signed.claims['nbf'] ?? null
  return from === null || nowOf(signed) >= seconds(from) - LEEWAY_S
}

export const isItsIssuer = ({ claims, login }: Signed) => claims['iss'] === login.platform.issuer

const audiencesOf = ({ claims }: Signed): readonly unknown[] => [claims['aud']].flat()

export const isForUs = (signed: Signed) => audiencesOf(signed).includes(signed.login.platform.clientId)

export const isForNobodyStrange = (signed: Signed) => {
  const { clientId, trustedAudiences } = signed.login.platform
  return audiencesOf(signed).every(
    (audience) => audience === clientId || trustedAudiences.some((trusted) => trusted === audience),
  )
}

/** `azp`: has to be there where there are several audiences, and to name us where it is there. */
export const isAuthorizedParty = (signed: Signed) => {
  const party = signed.claims['azp'] ?? null
  return party === null ? audiencesOf(signed).length <= 1 : party === signed.login.platform.clientId
}

export const isItsNonce = ({ claims, login }: Signed) => claims['nonce'] === login.nonce
