import type { LtiPlatform } from '@guichet/db/client'
import type { Platform } from '@guichet/lti/platform'

/** What of a registration may be another one: where people and tokens go, and whose signatures are believed. */
export type Proposed = Pick<
  Platform,
  'authorizationEndpoint' | 'tokenEndpoint' | 'tokenAudience' | 'jwksUrl' | 'family'
>

export const proposedBy = (platform: Platform): Proposed => ({
  authorizationEndpoint: platform.authorizationEndpoint,
  tokenEndpoint: platform.tokenEndpoint,
  tokenAudience: platform.tokenAudience,
  jwksUrl: platform.jwksUrl,
  family: platform.family,
})

/** Written by registration alone (registration/keep.ts). */
export const proposalOf = ({ proposal }: Pick<LtiPlatform, 'proposal'>) =>
  proposal as (Proposed & { readonly at: string }) | null
