import type { Platform } from '../platform.ts'
import { SHARED_ISSUERS, type SharedIssuers } from './shared-issuers.ts'

/** Audiences that are on no host of who gets the assertion, each with the one token endpoint that it is right for (lti.md 1.11, section 5). */
const KNOWN: ReadonlyMap<string, string> = new Map([
  ['https://api.brightspace.com/auth/token', 'https://auth.brightspace.com/core/connect/token'],
])

/**
 * Whether our assertions would be addressed to somebody else than the platform that gets them, which could then use them there in our name (lti.md
 * section 4, attacks 6 and 15). Its own are the hosts of its token endpoint and of its issuer; of an issuer that a cloud shares anybody can say that it is
 * theirs, so that its hosts count where the cloud itself gets the assertion.
 */
export function isAudienceForeign(
  { issuer, tokenEndpoint, tokenAudience }: Pick<Platform, 'issuer' | 'tokenEndpoint' | 'tokenAudience'>,
  shared: SharedIssuers = SHARED_ISSUERS,
): boolean {
  if (tokenAudience === null || KNOWN.get(tokenAudience) === tokenEndpoint) return false
  const receiver = hostOf(tokenEndpoint)
  const cloud = shared.get(issuer)
  const others = cloud === undefined ? [hostOf(issuer)] : cloud.hosts.includes(receiver) ? cloud.hosts : []
  const host = hostOf(tokenAudience)
  return host === '' || ![receiver, ...others].includes(host)
}

/** Canvas names a host alone. Empty: there is none. */
const hostOf = (said: string): string => URL.parse(said)?.host || (URL.parse(`https://${said}`)?.host ?? '')
