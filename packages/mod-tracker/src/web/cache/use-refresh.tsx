import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useQueryClient } from '@tanstack/react-query'
import { keys } from '../query-keys.ts'

/** Lists, counts and what is merged into what are asked for anew: what is deleted or merged leaves many places at once. */
export function useRefresh() {
  const { id } = useActivity()
  const cache = useQueryClient()
  return () => cache.invalidateQueries({ queryKey: keys.all(id) })
}
