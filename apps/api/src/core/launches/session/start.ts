import { issue } from '../../auth/issue.ts'
import { presentMe, type Own } from '../../auth/present.ts'
import { startSession } from '../../auth/start-session.ts'
import type { LaunchDeps } from '../deps.ts'
import type { Launched } from '../launched.ts'
import { presentLaunch } from './present.ts'

interface Entering {
  readonly user: Own
  readonly withinId: string
  readonly launch: Launched
  readonly userAgent: string | null
}

/** A session bound to one place (ADR 18). Its tokens live in the memory of the page that asked. */
export async function startLaunched(deps: LaunchDeps, { user, withinId, launch, userAgent }: Entering) {
  const began = launch.began === undefined ? {} : { began: new Date(launch.began) }
  const session = await startSession(deps, user.id, userAgent, { withinId, launch, ...began })
  if (!session.ok) return session
  return issue(
    deps,
    { ...session.value, keep: 'memory' },
    {
      user: presentMe(user),
      launch: await presentLaunch(deps, { id: user.id, within: withinId }, launch),
      endsAt: session.value.expiresAt.toISOString(),
    },
  )
}
