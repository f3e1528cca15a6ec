import type { Tx } from '@guichet/db/connect'
import { sql } from '@guichet/plugin-kit/sql'
import { Ceiling } from '../../../host/http/rate-limit.ts'
import type { LaunchDeps } from '../../launches/deps.ts'
import type { HandoverFault } from '../clients/contract.ts'

export interface Outcome {
  readonly clientId: string
  readonly activityId: string
  readonly origin: string | null
  readonly failed: HandoverFault | null
  /** What the page that refuses calls it; whoever saw that tells it to an administrator. */
  readonly reference: string | null
  readonly skew: number | null
}

/** Faults of one client that are kept in a minute. Anybody can make some up; they say the same. */
const faults = new Ceiling(60)

/** A page's origin as a browser says it is no longer. */
const ORIGIN_MAX = 255

/** What came of a handover, for the page of its client (lti.md 5, General consequences). Nothing of the person. */
export const keepOutcomeSql = (
  { host }: LaunchDeps,
  { clientId, activityId, origin, failed, reference, skew }: Outcome,
) => sql`
  INSERT INTO core_embed_handover (id, client_id, activity_id, origin, failed, reference, skew, handed_at)
  VALUES (${host.newId()}::uuid, ${clientId}::uuid, ${activityId}::uuid, ${origin?.slice(0, ORIGIN_MAX) ?? null}, ${failed},
    ${reference}, ${skew}::int, ${host.now()}::timestamptz)`

export async function keepOutcome(deps: LaunchDeps, outcome: Outcome): Promise<void> {
  if (outcome.failed !== null) {
    faults.count(outcome.clientId)
    if (faults.wait(outcome.clientId) > 0) return
  }
  await deps.host.db.$executeRaw(keepOutcomeSql(deps, outcome))
}

/** Long enough to see what was wrong last week. */
const KEPT = 30 * 86_400_000
const AT_ONCE = 10_000

export async function forgetOldHandovers(tx: Tx, now: Date): Promise<void> {
  const old = new Date(now.getTime() - KEPT)
  await tx.$executeRaw`
    DELETE FROM core_embed_handover WHERE id IN (
      SELECT id FROM core_embed_handover WHERE handed_at < ${old}::timestamptz LIMIT ${AT_ONCE})`
}
