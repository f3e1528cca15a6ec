import type { Tx } from '@guichet/db/connect'
import type { Launch } from '@guichet/lti/launch/launch'
import type { KnownDeployment } from './store.ts'

interface Seen {
  readonly courseId: string
  readonly userId: string
  readonly launch: Launch<KnownDeployment>
  readonly at: Date
}

/** What the LMS says of somebody in a course: whoever launches is there. */
export async function keepMembership(tx: Tx, { courseId, userId, launch, at }: Seen): Promise<void> {
  const said = {
    launchRoles: [...launch.roles],
    mentorOf: [...launch.mentorOf],
    launchedAt: at,
    status: 'active',
  }
  await tx.ltiMembership.upsert({
    where: { courseId_userId: { courseId, userId } },
    create: { courseId, userId, ...said },
    update: said,
    select: { userId: true },
  })
}
