import type { LtiDeployment, LtiPlatform, Prisma } from '@guichet/db/client'
import type { Db, Tx } from '@guichet/db/connect'
import type { LaunchingDeployment } from '../launching.ts'

export function findDeployment(db: Db | Tx, platformId: string, deploymentId: string): Promise<LtiDeployment | null> {
  return db.ltiDeployment.findUnique({ where: { platformId_deploymentId: { platformId, deploymentId } } })
}

/** What a launch needs of it. */
export async function findLaunching(
  db: Db,
  platformId: string,
  deploymentId: string,
): Promise<LaunchingDeployment | null> {
  const [row] = await db.$queryRaw<LaunchingDeployment[]>`
    SELECT id, status, category_id AS "categoryId", roles, admins_are_managers AS "adminsAreManagers"
    FROM core_lti_deployment WHERE platform_id = ${platformId}::uuid AND deployment_id = ${deploymentId}`
  return row ?? null
}

/** That of simultaneous launches which comes first makes it. */
export async function createDeployment(
  tx: Tx,
  data: { id: string; platformId: string; deploymentId: string; adminsAreManagers: boolean; at: Date },
): Promise<boolean> {
  const { at, ...row } = data
  const { count } = await tx.ltiDeployment.createMany({
    data: [{ ...row, status: 'pending', createdAt: at, updatedAt: at }],
    skipDuplicates: true,
  })
  return count > 0
}

export async function activateDeployment(tx: Tx, id: string, categoryId: string, at: Date): Promise<void> {
  await tx.ltiDeployment.update({
    where: { id },
    data: { status: 'active', categoryId, updatedAt: at, version: { increment: 1 } },
  })
}

const WHOLE = {
  platform: true,
  category: { select: { id: true, name: true, version: true } },
  _count: { select: { courses: true } },
} as const satisfies Prisma.LtiDeploymentInclude

export type DeploymentRow = Prisma.LtiDeploymentGetPayload<{ include: typeof WHOLE }>

export function listDeployments(
  db: Db,
  platformId: string,
  after: string | undefined,
  take: number,
): Promise<DeploymentRow[]> {
  return db.ltiDeployment.findMany({
    where: { platformId, ...(after !== undefined && { id: { gt: after } }) },
    orderBy: { id: 'asc' },
    take,
    include: WHOLE,
  })
}

export function findWhole(db: Db | Tx, id: string): Promise<DeploymentRow | null> {
  return db.ltiDeployment.findUnique({ where: { id }, include: WHOLE })
}

/** Those that an LMS brought with its registration: it can not have launched any yet. */
export function waitingDeployments(tx: Tx, platformId: LtiPlatform['id']): Promise<LtiDeployment[]> {
  return tx.ltiDeployment.findMany({ where: { platformId, status: 'pending' }, take: 100 })
}

/** With its courses' and links' ties to the LMS. */
export async function removeDeployment(tx: Tx, id: string): Promise<void> {
  await tx.ltiDeployment.delete({ where: { id }, select: { id: true } })
}

/** False when its version is no longer the expected one. */
export async function updateDeployment(
  tx: Tx,
  { id, version }: Pick<LtiDeployment, 'id' | 'version'>,
  data: Prisma.LtiDeploymentUpdateManyMutationInput,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.ltiDeployment.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 }, updatedAt: at },
  })
  return count > 0
}
