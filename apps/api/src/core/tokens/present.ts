import type { ApiToken } from '@guichet/db/client'
import type { z } from 'zod'
import { TOKEN_SCOPES, type token } from './contract.ts'

export function presentToken(row: ApiToken): z.output<typeof token> {
  return {
    id: row.id,
    name: row.name,
    // The database holds no other (core_api_token_scope_check); read is the lesser.
    scope: TOKEN_SCOPES.find((scope) => scope === row.scope) ?? 'read',
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  }
}
