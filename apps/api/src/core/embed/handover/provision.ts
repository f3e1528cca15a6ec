import type { Embedding } from '@guichet/lti/embed/verify'
import type { NewEvent } from '@guichet/plugin-kit/event'
import { changed } from '@guichet/plugin-kit/server'
import { raiseRightsVersion } from '../../../host/access/rights-version.ts'
import { makeAccount, updateAccount } from '../../launches/account.ts'
import { giveLaunchedRole } from '../../launches/give-role.ts'
import { isSaidOtherwise } from '../../launches/said.ts'
import type { LaunchDeps } from '../../launches/deps.ts'
import { holdClient } from '../clients/repository.ts'
import { findStanding, type Embeddable } from './repository.ts'

/** The origin of accounts and roles that sites that embed us keep. */
const ORIGIN = 'embed'

type Provided =
  | { readonly ok: true; readonly userId: string }
  /** They are suspended; or they never came, and nobody is made. */
  | { readonly ok: false; readonly why: 'person' | 'unknown-person' }

/**
 * Makes here what a handover is about, if it is not there: the person, by (client, sub) alone, and their role in the activity, as this
 * token says it. One that brings nothing new writes nothing.
 */
export async function provide(deps: LaunchDeps, embeddable: Embeddable, embedding: Embedding): Promise<Provided> {
  const { host, siteId } = deps
  const { client, activity } = embeddable
  const { person, role } = embedding
  const before = await findStanding(host.db, client.id, person, activity.id)
  if (before?.suspended === true) return { ok: false, why: 'person' }
  if (before === null && !client.createsPeople) return { ok: false, why: 'unknown-person' }
  if (before !== null && String(before.roles) === role && !isSaidOtherwise(person, before)) {
    return { ok: true, userId: before.id }
  }
  const made = await host.change({ actor: null }, async (tx) => {
    // Who comes by two frames at once is made once.
    await holdClient(tx, client.id)
    await raiseRightsVersion(tx)
    const events: NewEvent[] = []
    const known = await findStanding(tx, client.id, person, activity.id)
    if (known !== null) await updateAccount({ host, siteId, tx }, known.id, person, events)
    const userId = known?.id ?? (await makeAccount({ host, siteId, tx }, person, ORIGIN, events))
    if (known === null) {
      const identity = { clientId: client.id, subject: person.subject, userId, createdAt: host.now() }
      await tx.embedIdentity.create({ data: identity, select: { userId: true } })
    }
    const given = { userId, contextId: activity.id, activityId: activity.id, role, origin: ORIGIN }
    await giveLaunchedRole(tx, host, given, events)
    return changed({ ok: true, value: userId }, ...events)
  })
  if (!made.ok) throw new Error(`a handover could not be provided for: ${made.error.code}`)
  return { ok: true, userId: made.value }
}
