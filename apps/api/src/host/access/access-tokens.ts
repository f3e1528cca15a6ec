import jwt from '@fastify/jwt'
import type { FastifyInstance } from 'fastify'

/** Seconds that an access token lives. */
export const ACCESS_TOKEN_LIFE = 600

/** Tokens whose signature need not be reckoned again. */
const MOST_KNOWN = 5_000

/** Session and person; no roles: rights are read at each request. */
export interface AccessClaims {
  readonly sid: string
  readonly sub: string
}

export interface AccessTokens {
  sign(claims: AccessClaims): string
  /** `expired` tells a client that refreshing helps. */
  verify(token: string): AccessClaims | 'expired' | 'invalid'
}

/** Access tokens are JWTs signed with the installation's own key, HS256 and nothing else. */
export async function useAccessTokens(server: FastifyInstance, secret: Uint8Array): Promise<AccessTokens> {
  await server.register(jwt, {
    secret: Buffer.from(secret),
    sign: { algorithm: 'HS256', expiresIn: ACCESS_TOKEN_LIFE, iss: 'guichet', aud: 'guichet' },
    verify: {
      algorithms: ['HS256'],
      allowedIss: 'guichet',
      allowedAud: 'guichet',
      requiredClaims: ['sid', 'sub', 'exp'],
      // What was signed stays signed; whether it has run out is asked again.
      cache: MOST_KNOWN,
    },
  })
  return {
    sign: (claims) => server.jwt.sign({ ...claims }),
    verify(token) {
      try {
        const { sid, sub } = server.jwt.verify<AccessClaims>(token)
        return { sid, sub }
      } catch (error) {
        return (error as { code?: string }).code === 'FAST_JWT_EXPIRED' ? 'expired' : 'invalid'
      }
    },
  }
}
