import type { Tx } from '@guichet/db/connect'
import { sql } from '@guichet/plugin-kit/sql'
import type { EndReason } from '../auth/session-repository.ts'

const REASON: EndReason = 'lms-disconnected'

/** Ends what an LMS, or one deployment of it, has launched: sessions, and launches whose page has not asked for its session yet. */
export async function endLaunchedBy(
  tx: Tx,
  whose: { readonly platformId: string } | { readonly deploymentId: string },
  at: Date,
): Promise<void> {
  // As `Launched` has them.
  const theirs =
    'platformId' in whose
      ? sql`launch->>'platformId' = ${whose.platformId}`
      : sql`launch->>'deploymentId' = ${whose.deploymentId}`
  await tx.$executeRaw`
    UPDATE core_session SET ended_at = ${at}::timestamptz, end_reason = ${REASON}
    WHERE within_id IS NOT NULL AND ended_at IS NULL AND ${theirs}`
  await tx.$executeRaw`DELETE FROM core_lti_handoff WHERE ${theirs}`
}
