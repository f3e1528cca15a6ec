import { createHash, createHmac, randomBytes } from 'node:crypto'

/** Secrets that we hand out: 256 random bits, kept as their SHA-256 only. */

export const API_TOKEN_PREFIX = 'guichet_pat_'

export const newRefreshToken = (): string => randomBytes(32).toString('base64url')

/** The prefix lets scanners for leaked secrets know one. */
export const newApiToken = (): string => API_TOKEN_PREFIX + randomBytes(32).toString('base64url')

/**
 * What replaces a refresh token. Whoever presents the same token twice gets the same successor, so a session never has two; without
 * the key, nobody can tell it from the token.
 */
export function successorOf(token: string, key: Uint8Array): string {
  return createHmac('sha256', key).update(token).digest('base64url')
}

export function hashOf(secret: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(secret).digest())
}
