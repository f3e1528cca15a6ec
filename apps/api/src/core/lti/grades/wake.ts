import type { Tx } from '@guichet/db/connect'
import type { Host } from '@guichet/plugin-kit/host'
import type { LtiDeps } from '../deps.ts'
import { linksOf } from './links.ts'

/** What was marked of an activity is sent as soon as this commits. */
export async function wake(tx: Tx, host: Host, job: LtiDeps['lti']['scores'], activityId: string): Promise<void> {
  for (const { deploymentId, resourceLinkId, isConnected } of await linksOf(tx, activityId))
    if (isConnected) await host.jobs.enqueue(tx, job, { deploymentId, resourceLinkId })
}
