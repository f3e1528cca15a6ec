import type { Tx } from '@guichet/db/connect'
import type { NewEvent } from '@guichet/plugin-kit/event'
import type { Host } from '@guichet/plugin-kit/host'

interface Given {
  readonly userId: string
  /** Where. */
  readonly contextId: string
  readonly activityId?: string
  /** By its short name. */
  readonly role: string
  /** Whose roles it takes the place of. */
  readonly origin: string
}

/** The role of a launch takes the place of the last launch's (lti.md 1.15). What was given by hand stays. */
export async function giveLaunchedRole(
  tx: Tx,
  host: Host,
  { userId, contextId, activityId, role, origin }: Given,
  events: NewEvent[],
): Promise<void> {
  const kept = await tx.roleAssignment.findMany({
    where: { userId, contextId, origin },
    select: { id: true, role: { select: { shortName: true } } },
  })
  if (kept.length === 1 && kept[0]?.role.shortName === role) return
  const { id: roleId } = await tx.role.findUniqueOrThrow({ where: { shortName: role }, select: { id: true } })
  await tx.roleAssignment.deleteMany({ where: { userId, contextId, origin } })
  await tx.roleAssignment.create({
    data: { id: host.newId(), userId, roleId, contextId, origin, assignedAt: host.now() },
    select: { id: true },
  })
  events.push({
    type: 'core.role.given',
    contextId,
    ...(activityId !== undefined && { activityId }),
    subjectId: userId,
    changes: { role: [kept[0]?.role.shortName ?? null, role] },
  })
}
