import type { z } from 'zod'
import { displayName } from '../../host/display-name.ts'
import type { assignment, held } from './contract.ts'
import type { HeldRow } from './of-user.ts'
import type { AssignmentRow } from './repository.ts'

export function presentPerson({ id, givenName, familyName }: { id: string; givenName: string; familyName: string }) {
  return { id, name: displayName(givenName, familyName) }
}

export function presentAssignment({ user, role, origin, assignedAt }: AssignmentRow): z.output<typeof assignment> {
  return { user: presentPerson(user), role: role.shortName, origin, assignedAt: assignedAt.toISOString() }
}

export function presentHeld({ role, origin, assignedAt, level, placeId, placeName }: HeldRow): z.output<typeof held> {
  return { role, origin, assignedAt: assignedAt.toISOString(), place: { level, id: placeId, name: placeName } }
}
