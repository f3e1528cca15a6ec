import { auditPaths } from '@guichet/api/core/audit/paths'
import type { auditContract } from '@guichet/api/core/audit/contract'
import { pages } from '@guichet/plugin-kit/web/pages'
import { keepPreviousData, useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { halves } from '../../../app/plugins.ts'
import { useSite } from '../../../app/site-context.ts'
import { useCoreClient } from '../use-core-client.ts'

export const useAuditClient = () => useCoreClient<typeof auditContract>(auditPaths)

export interface AuditFilter {
  readonly by?: string | undefined
  readonly about?: string | undefined
  readonly type?: string | undefined
  readonly context?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
}

export type AuditEntry = NonNullable<ReturnType<typeof useAudit>['data']>['pages'][number]['items'][number]

/** What was done, the newest first; the earlier entries stay until these are there. */
export function useAudit(filter: AuditFilter) {
  const client = useAuditClient()
  return useInfiniteQuery({
    queryKey: ['core', 'audit', filter],
    queryFn: ({ signal, pageParam }) => client.list({ query: { ...filter, cursor: pageParam }, signal }),
    ...pages,
    placeholderData: keepPreviousData,
  })
}

/** What plugins call their events: fetched here alone. */
export function useEventWords(): void {
  const { words } = useSite()
  useSuspenseQuery({
    queryKey: ['core', 'audit-words'],
    queryFn: async () => {
      for (const { auditMessages } of halves) if (auditMessages !== undefined) await words.also(auditMessages)
      return true
    },
    staleTime: Infinity,
  })
}
