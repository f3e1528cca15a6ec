import type { usersContract } from '@guichet/api/core/users/contract'
import { userPaths } from '@guichet/api/core/users/paths'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useCoreClient } from '../use-core-client.ts'

export const useUsersClient = () => useCoreClient<typeof usersContract>(userPaths)

/** People by name, or those that some words are found in; the earlier ones stay until these are there. */
export function useUsers(q: string) {
  const client = useUsersClient()
  return useInfiniteQuery({
    queryKey: ['core', 'users', q],
    queryFn: ({ signal, pageParam }) =>
      client.list({ query: { cursor: pageParam, ...(q !== '' && { matching: q }) }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
}
