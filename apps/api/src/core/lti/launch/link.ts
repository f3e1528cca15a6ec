import type { Tx } from '@guichet/db/connect'
import { isUuid } from '../../../host/uuid.ts'
import type { Opened } from '../../launches/launched.ts'
import type { Provisioning } from './provision.ts'
import { columnAfter } from './services.ts'

/** Under which name our own links carry the activity that they open. Whoever looks after the course can change it: it gives no right. */
export const ACTIVITY_PARAMETER = 'activity'

interface Opens {
  readonly activity: Opened | null
  /** Of another course of the deployment: a copied course's link says so, and who looks after both is asked. */
  readonly copyOf: Opened | null
  /** The link says that it opened something, there or not, that is not in this course. */
  readonly copied: boolean
  /** Where whoever comes by it gets their role: the course, or the activity where that is another course's. */
  readonly placeId: string
}

/** What the link opens (lti.md 1.8): what was kept of it; else what it says itself, if that is of this very course; else nothing yet. */
export async function linkFor({ deps, tx, launch, standing }: Provisioning, courseId: string): Promise<Opens> {
  if (launch.resourceLink === null) return { activity: null, copyOf: null, copied: false, placeId: courseId }
  const { row } = launch.deployment
  const kept = standing.link?.activity ?? null
  const said = kept?.id ?? launch.custom[ACTIVITY_PARAMETER] ?? ''
  const named = await findPlaced(tx, row.id, said)
  const isHere = named?.courseId === courseId
  const activity = kept ?? (isHere ? openedOf(named) : null)
  const data = {
    courseId,
    activityId: activity?.id ?? null,
    title: launch.resourceLink.title,
    lineItemUrl: columnAfter(launch, standing.link?.lineItemUrl ?? null),
  }
  const key = { deploymentId: row.id, resourceLinkId: launch.resourceLink.id }
  await tx.ltiLink.upsert({
    where: { deploymentId_resourceLinkId: key },
    create: { ...key, ...data, createdAt: deps.host.now() },
    update: data,
    select: { courseId: true },
  })
  return {
    activity,
    copyOf: activity === null ? openedOf(named) : null,
    copied: activity === null && said !== '',
    placeId: activity === null || isHere ? courseId : activity.id,
  }
}

type Placed = Opened & { readonly courseId: string }

const openedOf = (placed: Placed | null): Opened | null =>
  placed && { id: placed.id, component: placed.component, name: placed.name }

/** An activity with the course that it is in, if that is one of the deployment's; the id is what a platform says it is. */
async function findPlaced(tx: Tx, deploymentId: string, activityId: string): Promise<Placed | null> {
  const [row] = isUuid(activityId)
    ? await tx.$queryRaw<Placed[]>`
        SELECT a.id, a.component, a.name, c.course_id AS "courseId"
        FROM core_activity a JOIN core_context x ON x.id = a.id JOIN core_lti_course c ON c.course_id = x.parent_id
        WHERE a.id = ${activityId}::uuid AND c.deployment_id = ${deploymentId}::uuid`
    : []
  return row ?? null
}
