import { newId } from '@guichet/db/ids'
import type { Db, Tx } from '@guichet/db/connect'
import { raiseRightsVersion } from '../src/host/access/rights-version.ts'

interface Bound {
  readonly userId: string
  /** Where the role is: the course, or an activity in it. */
  readonly contextId: string
  readonly persons: readonly string[]
}

/** An observer in a context, bound to persons as a launch of an LMS binds a mentor to those it names. */
export async function bind(db: Db, { userId, contextId, persons }: Bound): Promise<void> {
  const { path } = await db.context.findUniqueOrThrow({ where: { id: contextId } })
  const course = await db.course.findFirstOrThrow({ where: { id: { in: path } } })
  const role = await db.role.findUniqueOrThrow({ where: { shortName: 'observer' } })
  const at = new Date()
  await db.$transaction(async (tx) => {
    const issuer = await issuerOf(tx, course.id, at)
    const identities = persons.map((person) => ({ issuer, subject: person, userId: person, createdAt: at }))
    await tx.ltiIdentity.createMany({ data: identities, skipDuplicates: true })
    await tx.ltiMembership.create({ data: { courseId: course.id, userId, mentorOf: [...persons] } })
    await tx.roleAssignment.create({ data: { id: newId(), userId, roleId: role.id, contextId, assignedAt: at } })
    await raiseRightsVersion(tx)
  })
}

/** Of the LMS that a course is of, which is made where it is of none. */
async function issuerOf(tx: Tx, courseId: string, at: Date): Promise<string> {
  const known = await tx.ltiCourse.findUnique({
    where: { courseId },
    select: { deployment: { select: { platform: { select: { issuer: true } } } } },
  })
  if (known !== null) return known.deployment.platform.issuer
  const [id, deploymentId] = [newId(), newId()]
  const issuer = `https://${id}.example`
  const created = { createdAt: at, updatedAt: at }
  const urls = { authorizationEndpoint: issuer, tokenEndpoint: issuer, jwksUrl: issuer }
  await tx.ltiPlatform.create({
    data: { id, issuer, clientId: id, name: 'LMS', status: 'active', ...urls, ...created },
  })
  const deployment = { id: deploymentId, platformId: id, deploymentId: '1', status: 'pending', ...created }
  await tx.ltiDeployment.create({ data: deployment })
  await tx.ltiCourse.create({
    data: { courseId, deploymentId, contextId: '1', fullName: '', shortName: '', createdAt: at },
  })
  return issuer
}
