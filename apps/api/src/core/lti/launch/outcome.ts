import type { Tx } from '@guichet/db/connect'
import type { Launch } from '@guichet/lti/launch/launch'
import { sql } from '@guichet/plugin-kit/sql'
import type { LtiDeps } from '../deps.ts'
import type { LaunchingPlatform } from '../launching.ts'
import { originsOf } from '../platform.ts'
import type { KnownDeployment } from './store.ts'

export interface Outcome {
  readonly platformId: string
  readonly deploymentId?: string | null
  readonly message?: string | null
  readonly failed: string | null
  /** What the page that refuses calls it; whoever saw that tells it to an administrator. */
  readonly reference: string | null
  readonly skew: number | null
  /** Where it said that the LMS's own pages are, of which the registration says nothing. */
  readonly unlistedOrigins?: readonly string[]
}

/** What came of a launch, for the page of its registration (lti.md 5, General consequences). Nothing of the person. */
export const keepOutcomeSql = (
  { host }: LtiDeps,
  { platformId, deploymentId = null, message = null, failed, reference, skew, unlistedOrigins = [] }: Outcome,
) => sql`
  INSERT INTO core_lti_launch (id, platform_id, deployment_id, message, failed, reference, skew, unlisted_origins, launched_at)
  VALUES (${host.newId()}::uuid, ${platformId}::uuid, ${deploymentId}, ${message}, ${failed}, ${reference}, ${skew}::int,
    ${[...unlistedOrigins]}::text[], ${host.now()}::timestamptz)`

/** The same of each launch that passed its checks. */
export const toldOf = (launch: Launch<KnownDeployment>, platform: LaunchingPlatform) => ({
  platformId: launch.registration,
  deploymentId: launch.deploymentId,
  message: launch.message,
  skew: launch.skewSeconds,
  unlistedOrigins: unlistedIn(launch, originsOf(platform)),
})

/** A page of the LMS that is neither its issuer's nor on the list shows an empty frame, as a school's own at a shared Canvas does (lti.md 1.17, section 5). */
function unlistedIn({ presentation, platform: { url } }: Launch<KnownDeployment>, listed: readonly string[]): string[] {
  if (presentation.documentTarget === 'window') return []
  const named = [presentation.returnOrigin, url === null ? null : new URL(url).origin]
  return [...new Set(named.filter((origin) => origin !== null))].filter((origin) => !listed.includes(origin))
}

export async function keepOutcome(deps: LtiDeps, outcome: Outcome): Promise<void> {
  await deps.host.db.$executeRaw(keepOutcomeSql(deps, outcome))
}

/** Long enough to see what was wrong last week. */
const KEPT = 30 * 86_400_000
const AT_ONCE = 10_000

export async function forgetOldOutcomes(tx: Tx, now: Date): Promise<void> {
  const old = new Date(now.getTime() - KEPT)
  await tx.$executeRaw`
    DELETE FROM core_lti_launch WHERE id IN (
      SELECT id FROM core_lti_launch WHERE launched_at < ${old}::timestamptz LIMIT ${AT_ONCE})`
}
