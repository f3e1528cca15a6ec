import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { RolePlace } from './place.ts'

interface Change {
  readonly user: string
  /** Null: taken. */
  readonly role: string | null
}

/** Gives somebody a role, or takes it; done when the list shows it. What is refused is said, and the list is as it was. */
export function useRolesChange(place: RolePlace) {
  const { notify } = useApp()
  const queries = useQueryClient()
  const problemText = useProblemText()
  return useMutation({
    mutationFn: ({ user, role }: Change) => (role === null ? place.take(user) : place.give(user, role)),
    onError: (error) => notify({ tone: 'danger', text: problemText(error) }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['core', 'participants', place.key] }),
  })
}
