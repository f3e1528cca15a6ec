import type { Db } from '@guichet/db/connect'
import type { Actor } from '@guichet/plugin-kit/host'
import type { LaunchContext } from '@guichet/plugin-kit/launch'
import { sessionOf } from '../../auth/authenticate.ts'
import { findLaunched } from './repository.ts'

/** What plugins may know of the launch that somebody came by. */
export async function launchOf(db: Db, actor: Actor): Promise<LaunchContext | null> {
  const sessionId = sessionOf(actor)
  if (actor.within === undefined || sessionId === null) return null
  const launched = await findLaunched(db, sessionId)
  if (launched === null) return null
  const { platform, course, link, role } = launched
  // A session that is older than a member of it has none.
  return { platform, course, link: link ?? null, role }
}
