import type { NewEvent } from '@guichet/plugin-kit/event'
import type { Launch } from '@guichet/lti/launch/launch'
import { makeAccount, updateAccount } from '../../launches/account.ts'
import type { SaidPerson } from '../../launches/said.ts'
import type { Provisioning } from './provision.ts'

/** The origin of accounts and roles that launches keep. */
export const ORIGIN = 'lti'

/** Who launched: a new account, or the one that this (issuer, sub) has had, as the LMS says now that they are. */
export async function person(provisioning: Provisioning, events: NewEvent[]): Promise<{ readonly id: string }> {
  const { deps, tx, launch, standing } = provisioning
  const { host, siteId } = deps
  if (standing.user === null) return welcome(provisioning, events)
  await updateAccount({ host, siteId, tx }, standing.user.id, saidOf(launch), events)
  return { id: standing.user.id }
}

async function welcome({ deps: { host, siteId }, tx, launch, subject }: Provisioning, events: NewEvent[]) {
  const userId = await makeAccount({ host, siteId, tx }, saidOf(launch), ORIGIN, events)
  await tx.ltiIdentity.create({ data: { issuer: launch.issuer, subject, userId, createdAt: host.now() } })
  return { id: userId }
}

/** The language of the page that they came from, before that of their profile there. */
export const saidOf = ({ user, presentation }: Pick<Launch<never>, 'user' | 'presentation'>): SaidPerson => ({
  ...user,
  locale: presentation.locale ?? user.locale,
})
