import type { Tx } from '@guichet/db/connect'
import { backOff } from './back-off.ts'
import type { LinkKey } from './links.ts'
import type { Looked } from './send.ts'

/** Keeps what came of it. What was marked again meanwhile is due again, whatever came of it. */
export async function settle(tx: Tx, { deploymentId, resourceLinkId }: LinkKey, all: readonly Looked[], at: Date) {
  if (all.length === 0) return
  const rows = all.map(({ userId, revision, outcome, fault, afterSeconds, sent, timestamp }) => ({
    userId,
    revision,
    outcome,
    fault,
    afterSeconds,
    timestamp,
    ...sent,
  }))
  const attempts = await attemptsOf(tx, { deploymentId, resourceLinkId }, all)
  const due = rows.map((row) => ({
    ...row,
    dueAt:
      row.outcome === 'later'
        ? new Date(at.getTime() + backOff(attempts.get(row.userId) ?? 0, row.afterSeconds)).toISOString()
        : null,
  }))
  await tx.$executeRaw`
    UPDATE core_lti_score s SET
      due_at = CASE WHEN r.outcome = 'later' THEN r."dueAt" WHEN s.revision <> r.revision THEN ${at}::timestamptz END,
      refused = r.outcome = 'refused' AND s.revision = r.revision,
      forced = s.forced AND (r.outcome = 'later' OR s.revision <> r.revision),
      attempts = CASE WHEN r.outcome = 'later' THEN s.attempts + 1 ELSE 0 END,
      fault = r.fault,
      tried_at = CASE WHEN r.outcome = 'unchanged' THEN s.tried_at ELSE ${at}::timestamptz END,
      timestamp = coalesce(r.timestamp, s.timestamp),
      sent_at = CASE WHEN r.outcome = 'sent' THEN ${at}::timestamptz ELSE s.sent_at END,
      sent_score = CASE WHEN r.outcome = 'sent' THEN r.score ELSE s.sent_score END,
      sent_maximum = CASE WHEN r.outcome = 'sent' THEN r.maximum ELSE s.sent_maximum END,
      sent_comment = CASE WHEN r.outcome = 'sent' THEN r.comment ELSE s.sent_comment END,
      sent_to = CASE WHEN r.outcome = 'sent' THEN r."to" ELSE s.sent_to END
    FROM jsonb_to_recordset(${JSON.stringify(due)}::jsonb) AS r("userId" uuid, revision int, outcome text, fault text, "dueAt" timestamptz,
      timestamp timestamptz, score float8, maximum int, comment text, "to" text)
    WHERE s.deployment_id = ${deploymentId}::uuid AND s.resource_link_id = ${resourceLinkId} AND s.user_id = r."userId"`
}

async function attemptsOf(tx: Tx, key: LinkKey, all: readonly Looked[]): Promise<ReadonlyMap<string, number>> {
  const later = all.filter(({ outcome }) => outcome === 'later').map(({ userId }) => userId)
  const rows =
    later.length === 0
      ? []
      : await tx.ltiScore.findMany({
          where: { ...key, userId: { in: later } },
          select: { userId: true, attempts: true },
        })
  return new Map(rows.map(({ userId, attempts }) => [userId, attempts]))
}
