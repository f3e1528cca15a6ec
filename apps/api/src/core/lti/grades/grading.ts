import type { LtiGrading } from '@guichet/db/client'
import type { Db, Tx } from '@guichet/db/connect'
import type { Rubric } from '@guichet/domain/grading/rubric'

export interface Grading {
  readonly enabled: boolean
  readonly maximum: number
  readonly rubric: Rubric
  /** Or only when somebody says so. */
  readonly sending: 'automatic' | 'manual'
  /** 0: nobody has set it yet. */
  readonly version: number
}

/** Until somebody says otherwise. */
const OFF: Grading = { enabled: false, maximum: 20, rubric: {}, sending: 'automatic', version: 0 }

export async function findGrading(db: Db | Tx, activityId: string): Promise<Grading> {
  const row = await db.ltiGrading.findUnique({ where: { activityId } })
  return row === null ? OFF : gradingOf(row)
}

function gradingOf({ enabled, maximum, rubric, sending, version }: LtiGrading): Grading {
  // Written by `keepGrading` alone.
  return { enabled, maximum, rubric: rubric as unknown as Rubric, sending: sending as Grading['sending'], version }
}

/** False: somebody was faster. */
export async function keepGrading(
  tx: Tx,
  activityId: string,
  { enabled, maximum, rubric, sending, version }: Grading,
  at: Date,
): Promise<boolean> {
  const kept = await tx.$executeRaw`
    INSERT INTO core_lti_grading AS g (activity_id, enabled, maximum, rubric, sending, version, updated_at)
    SELECT ${activityId}::uuid, ${enabled}, ${maximum}, ${JSON.stringify(rubric)}::jsonb, ${sending}, 1, ${at}::timestamptz
    WHERE ${version} = 0 OR EXISTS (SELECT FROM core_lti_grading WHERE activity_id = ${activityId}::uuid)
    ON CONFLICT (activity_id) DO UPDATE SET enabled = excluded.enabled, maximum = excluded.maximum, rubric = excluded.rubric,
      sending = excluded.sending, version = g.version + 1, updated_at = excluded.updated_at
    WHERE g.version = ${version}`
  return kept > 0
}
