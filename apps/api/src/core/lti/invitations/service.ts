import type { LtiInvitation } from '@guichet/db/client'
import { hashOf, newSecret } from '@guichet/lti/login/secret'
import { failure } from '@guichet/plugin-kit/failure'
import { changed, type Call } from '@guichet/plugin-kit/server'
import type { Cause } from '@guichet/plugin-kit/host'
import { answer } from '@guichet/plugin-kit/server'
import type { z } from 'zod'
import type { LtiDeps } from '../deps.ts'
import { addressesFor } from '../tool/addresses.ts'
import type { invitation } from './contract.ts'
import { createInvitation, listInvitations, removeInvitation } from './repository.ts'

export async function viewInvitations({ host }: LtiDeps) {
  const rows = await listInvitations(host.db)
  return answer(200, { items: rows.map(present) })
}

interface Wanted {
  readonly name: string
  readonly days: number
}

export function invite(deps: LtiDeps, { actor }: Cause, request: Call['request'], { name, days }: Wanted) {
  const { host, siteId, launches } = deps
  const secret = newSecret(launches.random)
  const address = new URL(addressesFor(deps, request).registration)
  address.searchParams.set('invitation', secret)
  // Without an idempotency record, which would keep the secret.
  return host.change({ actor }, async (tx) => {
    const createdAt = host.now()
    const expiresAt = new Date(createdAt.getTime() + days * 86_400_000)
    const row = await createInvitation(tx, { id: host.newId(), hash: hashOf(secret), name, createdAt, expiresAt })
    return changed(answer(201, { ...present(row), address: address.href }), {
      type: 'core.lti_invitation.created',
      contextId: siteId,
      subjectId: row.id,
      changes: { name: [null, name] },
    })
  })
}

export function revoke({ host, siteId }: LtiDeps, cause: Cause, id: string) {
  return host.change(cause, async (tx) => {
    if (!(await removeInvitation(tx, id))) return failure('not_found')
    const event = { type: 'core.lti_invitation.revoked', contextId: siteId, subjectId: id, changes: {} }
    return changed(answer(204, null), event)
  })
}

const present = (row: LtiInvitation): z.output<typeof invitation> => ({
  id: row.id,
  name: row.name,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  usedAt: row.usedAt?.toISOString() ?? null,
  platform: row.platformId,
})
