import type { ltiDeploymentsContract, platformDeploymentsContract } from '@guichet/api/core/lti/deployments/contract'
import { ltiDeploymentPaths, platformDeploymentPaths } from '@guichet/api/core/lti/deployments/paths'
import type { ltiInvitationsContract } from '@guichet/api/core/lti/invitations/contract'
import { ltiInvitationPaths } from '@guichet/api/core/lti/invitations/paths'
import type { ltiPlatformsContract } from '@guichet/api/core/lti/platforms/contract'
import { ltiPlatformPaths } from '@guichet/api/core/lti/platforms/paths'
import type { ltiToolContract } from '@guichet/api/core/lti/tool/contract'
import { ltiToolPaths } from '@guichet/api/core/lti/tool/paths'
import type { SuccessOf } from '@guichet/plugin-kit/contract'
import { pages } from '@guichet/plugin-kit/web/pages'
import { useInfiniteQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useCoreClient } from '../use-core-client.ts'

export const usePlatformsClient = () => useCoreClient<typeof ltiPlatformsContract>(ltiPlatformPaths)
export const usePlatformDeploymentsClient = () =>
  useCoreClient<typeof platformDeploymentsContract>(platformDeploymentPaths)
export const useDeploymentsClient = () => useCoreClient<typeof ltiDeploymentsContract>(ltiDeploymentPaths)
export const useInvitationsClient = () => useCoreClient<typeof ltiInvitationsContract>(ltiInvitationPaths)

export type PlatformItem = SuccessOf<(typeof ltiPlatformsContract)['operations']['list']>['items'][number]
export type Platform = SuccessOf<(typeof ltiPlatformsContract)['operations']['get']>
export type Deployment = SuccessOf<(typeof platformDeploymentsContract)['operations']['list']>['items'][number]
export type Launch = SuccessOf<(typeof ltiPlatformsContract)['operations']['launches']>['items'][number]
export type Invitation = SuccessOf<(typeof ltiInvitationsContract)['operations']['list']>['items'][number]

const KEY = ['core', 'lti'] as const

export function usePlatforms() {
  const client = usePlatformsClient()
  return useInfiniteQuery({
    queryKey: [...KEY, 'platforms'],
    queryFn: ({ signal, pageParam }) => client.list({ query: { cursor: pageParam }, signal }),
    ...pages,
  })
}

export function usePlatform(id: string): Platform {
  const client = usePlatformsClient()
  return useSuspenseQuery({
    queryKey: [...KEY, 'platform', id],
    queryFn: ({ signal }) => client.get({ params: { platform: id }, signal }),
  }).data
}

export function useDeployments(platform: string) {
  const client = usePlatformDeploymentsClient()
  return useInfiniteQuery({
    queryKey: [...KEY, 'deployments', platform],
    queryFn: ({ signal, pageParam }) => client.list({ params: { platform }, query: { cursor: pageParam }, signal }),
    ...pages,
  })
}

export function useLaunches(platform: string, onlyFailed: boolean) {
  const client = usePlatformsClient()
  return useInfiniteQuery({
    queryKey: [...KEY, 'launches', platform, onlyFailed],
    queryFn: ({ signal, pageParam }) =>
      client.launches({
        params: { platform },
        query: { cursor: pageParam, limit: 20, ...(onlyFailed && { failed: 'true' }) },
        signal,
      }),
    ...pages,
  })
}

export function useInvitations(): readonly Invitation[] {
  const client = useInvitationsClient()
  return useSuspenseQuery({
    queryKey: [...KEY, 'invitations'],
    queryFn: ({ signal }) => client.list({ signal }),
  }).data.items
}

/** What an LMS is told of us. */
export function useTool() {
  const client = useCoreClient<typeof ltiToolContract>(ltiToolPaths)
  return useSuspenseQuery({ queryKey: [...KEY, 'tool'], queryFn: ({ signal }) => client.view({ signal }) }).data
}

/** After any change: what one is tells of the others. */
export function useRefreshLti(): () => Promise<void> {
  const cache = useQueryClient()
  return () => cache.invalidateQueries({ queryKey: KEY })
}
