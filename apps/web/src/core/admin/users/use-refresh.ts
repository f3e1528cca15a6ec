import { useQueryClient } from '@tanstack/react-query'
import { userKeys } from './use-users.ts'

/** After a change of somebody: their page and the lists that they are in are asked for again. */
export function useRefreshUsers(): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: userKeys.all })
}
