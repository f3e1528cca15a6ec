import type { Platform } from '../platform.ts'

const COMPARED = ['authorizationEndpoint', 'tokenEndpoint', 'tokenAudience', 'jwksUrl', 'family'] as const

export type PlatformChange = (typeof COMPARED)[number]

/**
 * What another registration of the same issuer and client would change. Anything at all waits for an administrator, for whoever names the
 * keys can sign launches (lti.md 1.14 step 8, attack 15).
 */
export function changesOf(known: Platform, proposed: Platform): readonly PlatformChange[] {
  return COMPARED.filter((name) => known[name] !== proposed[name])
}
