import type { Archetype } from '@guichet/domain/access/archetypes'
import type { Tx } from '@guichet/db/connect'
import type { NewEvent } from '@guichet/plugin-kit/event'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Cause, Host } from '@guichet/plugin-kit/host'
import { raiseRightsVersion } from '../../host/access/rights-version.ts'
import { reachesBeyond } from '../permissions/reach.ts'
import { ASSIGNABLE_AT, RANKS, type Place } from '../roles/ranks.ts'
import { isLastSiteManager } from './last-manager.ts'
import { rankIn } from './rank.ts'
import { createAssignment, findKnown, findRole, manualOf, removeManual, type AssignmentRow } from './repository.ts'
import type { Spot } from './spot.ts'

interface Written {
  readonly row: AssignmentRow
  readonly events: readonly NewEvent[]
}

/** Gives a role in place of the one that was given by hand in the same spot. Who gives it may not reach above their own rank. */
export async function give(
  tx: Tx,
  host: Host,
  cause: Cause,
  spot: Spot,
  wanted: { userId: string; role: string },
): Promise<Outcome<Written>> {
  await raiseRightsVersion(tx)
  const user = await findKnown(tx, spot.within, wanted.userId)
  if (user === null) return failure('not_found')
  const role = await findRole(tx, wanted.role)
  if (role === null) return failure('core.role.unknown')
  const archetype = role.archetype as Archetype
  if (!(ASSIGNABLE_AT[archetype] as readonly Place[]).includes(spot.place)) return failure('core.role.not_here')
  const before = await manualOf(tx, user.id, spot.id)
  const own = await rankIn(tx, cause.actor.id, spot.path)
  if (RANKS[archetype] > own || highest(before) > own) return failure('core.role.above_yours')
  if (await reachesBeyond(tx, host, role, { actorId: cause.actor.id, path: spot.path }))
    return failure('core.role.above_yours')
  const [only] = before
  if (before.length === 1 && only?.roleId === role.id) return { ok: true, value: { row: only, events: [] } }
  if (archetype !== 'manager' && (await losesLastManager(tx, spot, user.id))) return failure('core.role.last_manager')
  await removeManual(tx, user.id, spot.id)
  const row = await createAssignment(tx, {
    id: host.newId(),
    userId: user.id,
    roleId: role.id,
    contextId: spot.id,
    assignedAt: host.now(),
  })
  return {
    ok: true,
    value: {
      row,
      events: [told('core.role.given', spot, user.id, [before[0]?.role.shortName ?? null, role.shortName])],
    },
  }
}

/** Takes what was given by hand. Nothing to take is a success without an event. */
export async function take(tx: Tx, cause: Cause, spot: Spot, userId: string): Promise<Outcome<readonly NewEvent[]>> {
  await raiseRightsVersion(tx)
  const before = await manualOf(tx, userId, spot.id)
  if (before.length === 0) return { ok: true, value: [] }
  if (highest(before) > (await rankIn(tx, cause.actor.id, spot.path))) return failure('core.role.above_yours')
  if (await losesLastManager(tx, spot, userId)) return failure('core.role.last_manager')
  await removeManual(tx, userId, spot.id)
  return { ok: true, value: before.map(({ role }) => told('core.role.taken', spot, userId, [role.shortName, null])) }
}

const highest = (rows: readonly AssignmentRow[]) =>
  Math.max(0, ...rows.map(({ role }) => RANKS[role.archetype as Archetype]))

async function losesLastManager(tx: Tx, spot: Spot, userId: string): Promise<boolean> {
  return spot.place === 'site' && (await isLastSiteManager(tx, spot.id, userId))
}

/** The subject is the person: what the log tells of them, it tells by id. */
function told(type: string, spot: Spot, userId: string, role: readonly [string | null, string | null]): NewEvent {
  return {
    type,
    contextId: spot.id,
    ...(spot.place === 'activity' && { activityId: spot.id }),
    subjectId: userId,
    changes: { role },
  }
}
