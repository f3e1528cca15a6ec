import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useApp, useClient } from '@guichet/plugin-kit/web/app-context'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { originsContract } from '../../contract/origins.ts'
import { originPaths } from '../../contract/origins.paths.ts'
import { keys } from '../query-keys.ts'
import type { SentOrigin } from '../report/draft.ts'
import type { TicketOrigin } from '../types.ts'
import { MOUNT } from '../use-clients.tsx'

interface FromHere {
  /** What would be kept, all of it; null: nothing, or it is not known yet. */
  readonly told: TicketOrigin | null
  /** The browser's part of it, to be sent: only once the person has it before their eyes. */
  readonly sent: SentOrigin | null
  /** Whether it is on its way, as far as all goes well. */
  readonly coming: boolean
  readonly onShown: () => void
}

/** Where the person reports from, whom an LMS led here; nothing is asked for anybody else. */
export function useOrigin(): FromHere {
  const { id: tracker } = useActivity()
  const { language, launched } = useApp()
  const [isShown, setShown] = useState(false)
  const onShown = useCallback(() => setShown(true), [])
  const client = useClient<typeof originsContract>(MOUNT, originPaths)
  const { data, isLoading, failureCount } = useQuery({
    queryKey: keys.origin(tracker),
    queryFn: async ({ signal }) => {
      const { origin } = await client.mine({ params: { tracker }, signal })
      return origin && { ...origin, width: Math.max(1, Math.round(window.innerWidth)) }
    },
    enabled: launched,
    staleTime: Infinity,
  })
  const coming = isLoading && failureCount === 0
  if (data === undefined || data === null) return { told: null, sent: null, coming, onShown }
  return { told: { ...data, language }, sent: isShown ? { width: data.width, language } : null, coming, onShown }
}
