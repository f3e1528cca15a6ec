import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useClient } from '@guichet/plugin-kit/web/app-context'
import type { visitsContract } from '../../contract/visits.ts'
import { visitPaths } from '../../contract/visits.paths.ts'
import { MOUNT } from '../use-clients.tsx'

/** What visitors ask with, and where. */
export function useVisits() {
  const { id: tracker } = useActivity()
  return { params: { tracker }, client: useClient<typeof visitsContract>(MOUNT, visitPaths) }
}
