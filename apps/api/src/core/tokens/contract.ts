import { signedIn } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, instant, line } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { tokenPaths } from './paths.ts'

export const TOKEN_SCOPES = ['read', 'write'] as const

export const token = z
  .object({
    id,
    name: z.string(),
    scope: z.enum(TOKEN_SCOPES),
    createdAt: instant,
    expiresAt: instant,
    /** To the minute. */
    lastUsedAt: instant.nullable(),
  })
  .meta({ id: 'ApiToken' })

export const tokensContract = defineContract(tokenPaths, {
  list: {
    summary: 'My personal tokens, the newest first; those revoked are left out, those expired are not',
    access: signedIn({ tokens: false }),
    answers: { 200: z.object({ items: z.array(token) }) },
  },
  create: {
    summary: 'A new personal token; its secret is in this answer only',
    access: signedIn({ tokens: false }),
    body: z.strictObject({
      name: line(100),
      scope: z.enum(TOKEN_SCOPES),
      expiresInDays: z.int().min(1).max(365),
    }),
    answers: { 201: z.object({ token, secret: z.string() }) },
    errors: ['core.token.too_many'],
  },
  revoke: {
    summary: 'Revoke a personal token',
    access: signedIn({ tokens: false }),
    params: z.strictObject({ token: id }),
    answers: { 204: null },
  },
})
