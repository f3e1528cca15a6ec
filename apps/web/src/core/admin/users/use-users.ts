import { userAssignmentPaths } from '@guichet/api/core/assignments/paths'
import type { userAssignmentsContract } from '@guichet/api/core/assignments/contract'
import { userPasswordPaths } from '@guichet/api/core/password-links/paths'
import type { userPasswordContract } from '@guichet/api/core/password-links/contract'
import { userSessionPaths } from '@guichet/api/core/sessions/paths'
import type { userSessionsContract } from '@guichet/api/core/sessions/contract'
import type { usersContract } from '@guichet/api/core/users/contract'
import { userPaths } from '@guichet/api/core/users/paths'
import { pages } from '@guichet/plugin-kit/web/pages'
import { keepPreviousData, useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useCoreClient } from '../use-core-client.ts'

export const useUsersClient = () => useCoreClient<typeof usersContract>(userPaths)
export const useUserSessionsClient = () => useCoreClient<typeof userSessionsContract>(userSessionPaths)
export const useUserPasswordClient = () => useCoreClient<typeof userPasswordContract>(userPasswordPaths)

export const userKeys = {
  all: ['core', 'users'] as const,
  list: (filter: UserFilter) => ['core', 'users', 'list', filter] as const,
  one: (id: string) => ['core', 'users', id] as const,
}

export interface UserFilter {
  readonly matching?: string | undefined
  readonly state?: 'active' | 'suspended' | 'never-in' | undefined
  readonly origin?: string | undefined
}

export type UserItem = NonNullable<ReturnType<typeof useUsers>['data']>['pages'][number]['items'][number]
export type User = Awaited<ReturnType<ReturnType<typeof useUsersClient>['get']>>

/** People by name, as they are filtered; the earlier ones stay until these are there. */
export function useUsers(filter: UserFilter) {
  const client = useUsersClient()
  return useInfiniteQuery({
    queryKey: userKeys.list(filter),
    queryFn: ({ signal, pageParam }) => client.list({ query: { ...filter, cursor: pageParam }, signal }),
    ...pages,
    placeholderData: keepPreviousData,
  })
}

export function useUser(id: string) {
  const client = useUsersClient()
  return useSuspenseQuery({
    queryKey: userKeys.one(id),
    queryFn: ({ signal }) => client.get({ params: { user: id }, signal }),
  }).data
}

export function useUserSessions(id: string) {
  const client = useUserSessionsClient()
  return useQuery({
    queryKey: [...userKeys.one(id), 'sessions'],
    queryFn: ({ signal }) => client.list({ params: { user: id }, signal }),
  })
}

export function useUserRoles(id: string) {
  const client = useCoreClient<typeof userAssignmentsContract>(userAssignmentPaths)
  return useInfiniteQuery({
    queryKey: [...userKeys.one(id), 'roles'],
    queryFn: ({ signal, pageParam }) => client.list({ params: { user: id }, query: { cursor: pageParam }, signal }),
    ...pages,
  })
}
