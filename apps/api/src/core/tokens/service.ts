import { failure } from '@guichet/plugin-kit/failure'
import type { Cause, Host } from '@guichet/plugin-kit/host'
import { answer, changed } from '@guichet/plugin-kit/server'
import { hashOf, newApiToken } from '../auth/secrets.ts'
import type { CoreDeps } from '../deps.ts'
import { presentToken } from './present.ts'
import { countUsableTokens, createToken, listTokens, revokeToken } from './repository.ts'

const MOST_USABLE = 20
const DAY = 86_400_000

export async function listOwn({ db }: Host, userId: string) {
  return answer(200, { items: (await listTokens(db, userId)).map(presentToken) })
}

interface NewToken {
  readonly name: string
  readonly scope: 'read' | 'write'
  readonly expiresInDays: number
}

export async function addToken({ host, siteId }: CoreDeps, { actor }: Cause, { name, scope, expiresInDays }: NewToken) {
  const secret = newApiToken()
  // Without an idempotency record, which would keep the secret.
  return host.change({ actor }, async (tx) => {
    const createdAt = host.now()
    if ((await countUsableTokens(tx, actor.id, createdAt)) >= MOST_USABLE)
      return failure('core.token.too_many', { most: MOST_USABLE })
    const expiresAt = new Date(createdAt.getTime() + expiresInDays * DAY)
    const row = await createToken(tx, {
      id: host.newId(),
      userId: actor.id,
      name,
      scope,
      hash: hashOf(secret),
      createdAt,
      expiresAt,
    })
    const event = {
      type: 'core.token.created',
      contextId: siteId,
      subjectId: row.id,
      changes: { scope: [null, scope], name: null },
    } as const
    return changed(answer(201, { token: presentToken(row), secret }), event)
  })
}

export async function revokeOwn({ host, siteId }: CoreDeps, cause: Cause, id: string) {
  return host.change(cause, async (tx) => {
    const revoked = await revokeToken(tx, { id, userId: cause.actor.id, at: host.now() })
    if (!revoked) return failure('not_found')
    return changed(answer(204, null), { type: 'core.token.revoked', contextId: siteId, subjectId: id, changes: {} })
  })
}
