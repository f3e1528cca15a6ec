import type { LtiPlatform } from '@guichet/db/client'
import type { Platform } from '@guichet/lti/platform'
import type { LaunchingPlatform } from './launching.ts'

/** A registration as the core knows it. */
export function platformOf(row: LaunchingPlatform): Platform {
  const { issuer, clientId, authorizationEndpoint, tokenEndpoint, tokenAudience, jwksUrl, family } = row
  return {
    issuer,
    clientId,
    authorizationEndpoint,
    tokenEndpoint,
    tokenAudience,
    jwksUrl,
    family,
    trustedAudiences: [],
  }
}

const originOf = (url: string) => (URL.canParse(url) ? [new URL(url).origin] : [])

/** Whose frames may hold us, and where "back to the course" may lead: the LMS itself, and what an administrator added. */
export function originsOf(row: Pick<LtiPlatform, 'issuer' | 'authorizationEndpoint' | 'frameAncestors'>): string[] {
  return [...new Set([...originOf(row.authorizationEndpoint), ...originOf(row.issuer), ...row.frameAncestors])]
}
