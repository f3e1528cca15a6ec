import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useQueryClient } from '@tanstack/react-query'
import { keys } from '../query-keys.ts'
import type { Person } from '../types.ts'
import { personIn } from './person-in.ts'

/** Finds a person by id among those whom this page has met, because news names only who did it. Null: never met. */
export function usePersonMet(): (id: string) => Person | null {
  const { id: tracker } = useActivity()
  const { user } = useApp()
  const cache = useQueryClient()
  return (id) => {
    if (id === user.id) return { id, name: user.name }
    const answers = cache.getQueriesData({ queryKey: keys.all(tracker) })
    return personIn(answers, id)
  }
}
