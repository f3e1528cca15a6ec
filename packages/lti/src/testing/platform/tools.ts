import { randomUUID } from 'node:crypto'
import type { JWK } from 'jose'
import type { Platform } from '../../platform.ts'
import { SCOPE } from '../../claims.ts'
import type { Urls } from './urls.ts'

/** What a tool says to be registered by hand. */
export interface ToolEntry {
  readonly loginUrl: string
  readonly redirectUris: readonly string[]
  readonly targetLinkUri?: string
  /** Either. */
  readonly jwksUrl?: string
  readonly jwks?: { readonly keys: readonly JWK[] }
  readonly clientId?: string
  readonly deploymentIds?: readonly string[]
  readonly scopes?: readonly string[]
}

/** A tool as the platform knows it. */
export interface RegisteredTool extends ToolEntry {
  readonly clientId: string
  readonly deploymentIds: readonly string[]
  readonly deploymentId: string
  readonly targetLinkUri: string
  readonly scopes: readonly string[]
  /** What the tool has to keep of this platform. */
  readonly platform: Platform
}

export function registeredTool(entry: ToolEntry, urls: Urls, family: string, audience: string | null): RegisteredTool {
  const clientId = entry.clientId ?? `client-${randomUUID()}`
  const deploymentIds = entry.deploymentIds ?? ['1']
  return {
    ...entry,
    clientId,
    deploymentIds,
    deploymentId: deploymentIds[0]!,
    targetLinkUri: entry.targetLinkUri ?? entry.redirectUris[0]!,
    scopes: entry.scopes ?? Object.values(SCOPE),
    platform: {
      issuer: urls.issuer,
      clientId,
      authorizationEndpoint: urls.authorization,
      tokenEndpoint: urls.token,
      tokenAudience: audience,
      jwksUrl: urls.jwks,
      family,
      trustedAudiences: [],
    },
  }
}

/** The key set of a tool as its platform sees it. */
export async function keySetOf({ jwks, jwksUrl }: ToolEntry): Promise<unknown> {
  if (jwks !== undefined) return jwks
  const reply = await fetch(jwksUrl!, { headers: { 'user-agent': 'MockPlatform/1.0' }, redirect: 'error' })
  return reply.ok ? ((await reply.json()) as unknown) : null
}
