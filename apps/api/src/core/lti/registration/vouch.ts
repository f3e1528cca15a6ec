import type { LtiRegistration } from '@guichet/db/client'
import { hashOf } from '@guichet/lti/login/secret'
import { failure } from '@guichet/plugin-kit/failure'
import type { Cause } from '@guichet/plugin-kit/host'
import { answer, changed } from '@guichet/plugin-kit/server'
import type { LtiDeps } from '../deps.ts'
import { findRegistration, vouchFor } from './repository.ts'

/** For an administrator, in a window of their own, where nothing can be laid over what they press (attack 15). */
export async function lookAtAsking({ host }: LtiDeps, code: string) {
  const row = await findRegistration(host.db, hashOf(code), host.now())
  return row === null ? failure('core.lti.registration_over') : answer(200, present(row))
}

export function vouch({ host, siteId }: LtiDeps, { actor }: Cause, code: string) {
  return host.change({ actor }, async (tx) => {
    const row = await findRegistration(tx, hashOf(code), host.now())
    if (row === null) return failure('core.lti.registration_over')
    if (row.vouched) return changed(answer(200, present(row)))
    await vouchFor(tx, row.id)
    return changed(answer(200, present({ ...row, vouched: true })), {
      type: 'core.lti_registration.vouched',
      contextId: siteId,
      subjectId: row.id,
      changes: { host: [null, hostOf(row)] },
    })
  })
}

const hostOf = ({ configurationUrl }: LtiRegistration) => new URL(configurationUrl).host

const present = (row: LtiRegistration) => ({
  host: hostOf(row),
  expiresAt: row.expiresAt.toISOString(),
  vouched: row.vouched || row.invitationId !== null,
})
