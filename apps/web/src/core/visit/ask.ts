import { visitPaths } from '@guichet/api/core/visits/paths'
import type { visitsContract } from '@guichet/api/core/visits/contract'
import { ApiProblem, createClient, type Transport } from '@guichet/plugin-kit/client'
import type { ActivityView } from '@guichet/plugin-kit/web/activity-context'
import type { VisitModule, WebHalf } from '@guichet/plugin-kit/web/define-web'
import { halfOf } from '../../app/plugins.ts'

/** An activity that is open to visitors, with what its plugin shows them. */
export interface Visited {
  readonly activity: ActivityView
  readonly half: WebHalf
  readonly shown: VisitModule
}

/** Null: there is no such activity, for who has no account. */
export async function askVisit(transport: Transport, id: string): Promise<Visited | null> {
  const client = createClient<typeof visitsContract>('/api/v1', visitPaths, transport)
  const found = await client.get({ params: { activity: id } }).catch((error: unknown) => {
    if (error instanceof ApiProblem && error.status === 404) return null
    throw error
  })
  const half = found === null ? undefined : halfOf(found.component)
  if (found === null || half?.activity?.visit === undefined) return null
  const shown = await half.activity.visit()
  const activity = { id, component: found.component, name: found.name, course: null, capabilities: [], extendedBy: [] }
  return { activity, half, shown }
}
