import { createClient, type Client } from '@guichet/plugin-kit/client'
import type { Contract, Paths } from '@guichet/plugin-kit/contract'
import { useMemo } from 'react'
import { useSite } from '../../app/site-context.ts'

/** The typed client of operations that only the administration uses, so that no other page loads their paths. */
export function useCoreClient<C extends Contract>(paths: Paths): Client<C> {
  const { transport } = useSite()
  return useMemo(() => createClient<C>('/api/v1', paths, transport), [paths, transport])
}
