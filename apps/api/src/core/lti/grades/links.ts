import type { LtiPlatform } from '@guichet/db/client'
import type { Db, Tx } from '@guichet/db/connect'

/** A link is known by its deployment and what the LMS calls it. */
export interface LinkKey {
  readonly deploymentId: string
  readonly resourceLinkId: string
}

/** A link that opens an activity, with what its launches have said of grades. */
export interface GradedLink extends LinkKey {
  readonly activityId: string
  readonly platform: LtiPlatform
  readonly isConnected: boolean
  readonly courseName: string
  readonly gradeScopes: readonly string[]
  readonly lineItemsUrl: string | null
  readonly lineItemUrl: string | null
  readonly ownLineItemUrl: string | null
  readonly ownLineItemMaximum: number | null
}

/** More links than that open no one activity. */
const MOST = 100

export async function linksOf(db: Db | Tx, activityId: string): Promise<GradedLink[]> {
  const rows = await db.ltiLink.findMany({ where: { activityId }, include, orderBy: { createdAt: 'asc' }, take: MOST })
  return rows.map((row) => graded(row, activityId))
}

/** Null: it opens nothing any more. */
export async function findLink(db: Db | Tx, key: LinkKey): Promise<GradedLink | null> {
  const row = await db.ltiLink.findUnique({ where: { deploymentId_resourceLinkId: key }, include })
  return row === null || row.activityId === null ? null : graded(row, row.activityId)
}

const include = {
  course: { include: { course: { select: { fullName: true } } } },
  deployment: { include: { platform: true } },
} as const

type Row = Awaited<ReturnType<typeof read>>
const read = (db: Db) => db.ltiLink.findFirstOrThrow({ include })

function graded({ course, deployment, ...link }: Row, activityId: string): GradedLink {
  const { deploymentId, resourceLinkId, lineItemUrl, ownLineItemUrl, ownLineItemMaximum } = link
  const { gradeScopes, lineItemsUrl } = course
  return {
    deploymentId,
    resourceLinkId,
    activityId,
    platform: deployment.platform,
    isConnected: deployment.status === 'active' && deployment.platform.status === 'active',
    courseName: course.course.fullName,
    gradeScopes,
    lineItemsUrl,
    lineItemUrl,
    ownLineItemUrl,
    ownLineItemMaximum,
  }
}
