import type { EmbedRole } from './roles.ts'

export const EMBED_ALGORITHMS = ['HS256', 'RS256', 'ES256'] as const

/** How the server of an embedding page signs: by a secret that we gave it, or by a key that it publishes. */
export type EmbedAlgorithm = (typeof EMBED_ALGORITHMS)[number]

/** Longer lives no token, whatever a client is set to (lti.md 6). */
export const LIFETIME_MAX_S = 300

/** A site that shows an activity in its pages and says who is there (lti.md 6). */
export interface EmbedClient {
  /** Its public id, which is `iss` of its tokens. */
  readonly id: string
  /** The one that it signs with: ours to say, not the token's. */
  readonly algorithm: EmbedAlgorithm
  /** Of its pages, exactly. */
  readonly origins: readonly string[]
  /** The most that anybody becomes who comes from there. */
  readonly ceiling: EmbedRole
  /** From `iat` to `exp` at most. */
  readonly lifetimeSeconds: number
}
