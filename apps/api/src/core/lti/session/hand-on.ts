import { hashOf, newSecret } from '@guichet/lti/login/secret'
import { failure } from '@guichet/plugin-kit/failure'
import type { Cause } from '@guichet/plugin-kit/host'
import { answer } from '@guichet/plugin-kit/server'
import { sql } from '@guichet/plugin-kit/sql'
import { sessionOf } from '../../auth/authenticate.ts'
import type { LtiDeps } from '../deps.ts'
import { createHandoff } from '../../launches/handoff.ts'
import { findLaunchedSession } from './repository.ts'

const LIFETIME = 60_000

/**
 * For a tab of its own (lti.md 1.17): another session of the same launch, in the same place, that ends when this one does; this one stays. What is being
 * chosen for an LMS is answered from the frame that it asked in, and a page that embeds us proves who is there to its own frame.
 */
export async function handOn({ host, launches }: LtiDeps, { actor }: Cause) {
  const session = await findLaunchedSession(host.db, sessionOf(actor) ?? '')
  if (session === null || session.launch.embedded === true || session.launch.deepLinking !== null)
    return failure('not_found')
  const code = newSecret(launches.random)
  const handoff = {
    codeHash: hashOf(code),
    userId: actor.id,
    withinId: session.withinId,
    launch: { ...session.launch, began: session.createdAt.toISOString() },
    secretHash: null,
    mayConfirm: false,
    expiresAt: new Date(host.now().getTime() + LIFETIME),
  }
  await createHandoff(host.db, handoff, sql`SELECT 1`)
  return answer(201, { code })
}
