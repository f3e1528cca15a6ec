import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useClient } from '@guichet/plugin-kit/web/app-context'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { visitorsContract } from '../../contract/visitors.ts'
import { visitorPaths } from '../../contract/visitors.paths.ts'
import { MOUNT } from '../use-clients.tsx'

/** Who reported a ticket without an account, and what can be done about it: for who works on tickets. */
export function useVisitor(number: number) {
  const { id: tracker } = useActivity()
  const client = useClient<typeof visitorsContract>(MOUNT, visitorPaths)
  const cache = useQueryClient()
  const queryKey = ['tracker', tracker, 'visitor', number]
  const params = { tracker, number }
  const query = useQuery({ queryKey, queryFn: ({ signal }) => client.get({ params, signal }) })
  const act = useMutation({
    mutationFn: (what: 'forget' | 'unlink') => client[what]({ params }),
    onSuccess: () => cache.invalidateQueries({ queryKey }),
  })
  return { ...query, act }
}
