import type { Db, Tx } from '@guichet/db/connect'
import type { LinkKey } from './links.ts'

/** Longer than a job's lease (job.ts): whoever holds a link that long is gone. */
const HELD = 240_000

/** One sends the scores of a link at a time; false: somebody does. */
export async function holdLink(db: Db, { deploymentId, resourceLinkId }: LinkKey, at: Date): Promise<boolean> {
  const held = await db.$executeRaw`
    UPDATE core_lti_link SET scores_held_until = ${new Date(at.getTime() + HELD)}::timestamptz
    WHERE deployment_id = ${deploymentId}::uuid AND resource_link_id = ${resourceLinkId}
      AND (scores_held_until IS NULL OR scores_held_until <= ${at}::timestamptz)`
  return held > 0
}

export async function letGo(tx: Tx, { deploymentId, resourceLinkId }: LinkKey): Promise<void> {
  await tx.ltiLink.updateMany({ where: { deploymentId, resourceLinkId }, data: { scoresHeldUntil: null } })
}

/** Kept as soon as it is there, and not with what follows: two columns for one link would be one too many. */
export async function keepColumn(
  db: Db,
  { deploymentId, resourceLinkId }: LinkKey,
  column: { readonly url: string; readonly maximum: number } | null,
): Promise<void> {
  await db.ltiLink.updateMany({
    where: { deploymentId, resourceLinkId },
    data: { ownLineItemUrl: column?.url ?? null, ownLineItemMaximum: column?.maximum ?? null },
  })
}
