import type { Tx } from '@guichet/db/connect'
import type { Drafted } from '@guichet/plugin-kit/host'

/** What somebody has begun there already stays, and what they had begun here with it. */
export async function moveDrafts(tx: Tx, from: Drafted, to: Drafted): Promise<void> {
  await tx.$executeRaw`
    UPDATE core_draft d SET activity_id = ${to.activityId}::uuid, about = ${to.about}
    WHERE d.activity_id = ${from.activityId}::uuid AND d.about = ${from.about} AND NOT EXISTS (
      SELECT FROM core_draft o WHERE o.user_id = d.user_id AND o.activity_id = ${to.activityId}::uuid AND o.about = ${to.about}
        AND o.part = d.part)`
}
