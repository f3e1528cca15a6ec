import { compactVerify } from 'jose'
import type { Keyed, Received, Signed, Spent } from './evidence.ts'

/** Far more than names and roles need. */
export const TOKEN_MAX = 8_192

export const isOfBearableSize = ({ request }: Received) => request.token.length <= TOKEN_MAX

export const isItsAlgorithm = ({ header, client }: Received) => header['alg'] === client.algorithm

/** Whatever is marked as critical we would have to understand, and there is nothing of the kind that we do. */
export const hasNothingCritical = ({ header }: Received) => header['crit'] === undefined

export const areKeysThere = ({ answer }: Keyed) => answer.kind !== 'unavailable'

/** By `kid`, among the client's own. A token that brings or names its own key finds it nowhere. */
export const isKeyKnown = ({ key }: Keyed) => key !== null

export async function isSignatureValid({ key, request, client }: Keyed): Promise<boolean> {
  if (key === null) return false
  try {
    await compactVerify(request.token, key, { algorithms: [client.algorithm] })
    return true
  } catch {
    return false
  }
}

/** Seconds that clocks may differ by. */
export const LEEWAY_S = 60

const seconds = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN)

const nowOf = ({ now }: Signed) => now.getTime() / 1000

/** Comparisons with what is no number do not hold. */
export const isIssued = (signed: Signed) => nowOf(signed) - seconds(signed.claims['iat']) >= -LEEWAY_S

export const isNotExpired = (signed: Signed) => nowOf(signed) < seconds(signed.claims['exp']) + LEEWAY_S

/** A token that lived longer could be found, and used, longer. */
export function isShortLived({ claims, client }: Signed): boolean {
  const life = seconds(claims['exp']) - seconds(claims['iat'])
  return life > 0 && life <= client.lifetimeSeconds
}

export function isValidYet(signed: Signed): boolean {
  const from = signed.claims['nbf'] ?? null
  return from === null || nowOf(signed) >= seconds(from) - LEEWAY_S
}

/** The last of all: only what is right in everything else is used up. */
export const isFirstUse = ({ isFirst }: Spent) => isFirst
