import { useActing } from '@guichet/plugin-kit/web/acting'
import { useQueryClient } from '@tanstack/react-query'
import type { RolePlace } from './place.ts'

interface Change {
  readonly user: string
  /** Null: taken. */
  readonly role: string | null
}

/** Gives somebody a role, or takes it; done when the list shows it. What is refused is said, and the list is as it was. */
export function useRolesChange(place: RolePlace) {
  const queries = useQueryClient()
  const send = ({ user, role }: Change) => (role === null ? place.take(user) : place.give(user, role))
  return useActing({ send }, () => queries.invalidateQueries({ queryKey: ['core', 'participants', place.key] }))
}
