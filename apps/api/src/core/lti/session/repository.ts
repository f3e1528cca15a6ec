import type { LtiDeployment, LtiPlatform } from '@guichet/db/client'
import type { Db, Tx } from '@guichet/db/connect'
import { asJson, type Launched } from '../../launches/launched.ts'

/** The launch that a session came by, with the place and the beginning of it. */
export async function findLaunchedSession(
  db: Db,
  id: string,
): Promise<{ readonly launch: Launched; readonly withinId: string; readonly createdAt: Date } | null> {
  const row = await db.session.findUnique({
    where: { id },
    select: { launch: true, withinId: true, createdAt: true },
  })
  if (row === null || row.launch === null || row.withinId === null) return null
  return { launch: row.launch as unknown as Launched, withinId: row.withinId, createdAt: row.createdAt }
}

export async function keepLaunched(tx: Tx, sessionId: string, launched: Launched): Promise<void> {
  await tx.session.update({
    where: { id: sessionId },
    data: { launch: asJson(launched) },
    select: { id: true },
  })
}

interface Opened {
  readonly deploymentId: string
  readonly resourceLinkId: string
  readonly activityId: string
}

export async function openLink(tx: Tx, { deploymentId, resourceLinkId, activityId }: Opened): Promise<void> {
  await tx.ltiLink.update({
    where: { deploymentId_resourceLinkId: { deploymentId, resourceLinkId } },
    data: { activityId },
    select: { courseId: true },
  })
}

/** A deployment with its platform, both as they are now. */
export function findConnection(
  db: Db,
  id: string,
): Promise<(LtiDeployment & { readonly platform: LtiPlatform }) | null> {
  return db.ltiDeployment.findFirst({
    where: { id, status: 'active', platform: { status: 'active' } },
    include: { platform: true },
  })
}

/** Of answers at once, one takes it; false for the others. */
export async function takeDeepLinking(db: Db, sessionId: string): Promise<boolean> {
  const taken = await db.$executeRaw`
    UPDATE core_session SET launch = jsonb_set(launch, '{deepLinking}', 'null')
    WHERE id = ${sessionId}::uuid AND launch->'deepLinking' <> 'null'::jsonb`
  return taken > 0
}
