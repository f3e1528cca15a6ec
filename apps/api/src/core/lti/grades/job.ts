import { defineJob, type Job } from '@guichet/plugin-kit/job'
import { deliver, type Delivering } from './deliver.ts'
import { letGo } from './hold.ts'
import type { LinkKey } from './links.ts'
import { linksDue } from './outbox.ts'
import type { Looked } from './send.ts'
import { settle } from './settle.ts'

/** Empty: it came by itself. */
export type ScoresData = Partial<LinkKey> & Record<string, unknown>

/** Of one round; the next one takes more. */
const LINKS_AT_ONCE = 200

/**
 * Sends scores to LMSs, from the outbox: at once for a link of which something was marked, and each minute for whatever is to be tried again. Never
 * inside the request of a person.
 */
export const scoresJob = (delivering: Omit<Delivering, 'host'>): Job<ScoresData, readonly Looked[] | null> => {
  const job = defineJob<ScoresData, readonly Looked[] | null>({
    name: 'core.lti_scores',
    schedule: '* * * * *',
    lease: 180,
    async ask({ data, host }) {
      return isLink(data) ? deliver({ ...delivering, host }, data) : null
    },
    async run({ data, tx, host, asked }) {
      if (!isLink(data)) {
        for (const link of await linksDue(tx, host.now(), LINKS_AT_ONCE)) await host.jobs.enqueue(tx, job, { ...link })
        return
      }
      if (asked == null) return
      await settle(tx, data, asked, host.now())
      await letGo(tx, data)
      const { deploymentId, resourceLinkId } = data
      const due = { deploymentId, resourceLinkId, dueAt: { lte: host.now() } }
      if (asked.length > 0 && (await tx.ltiScore.count({ where: due, take: 1 })) > 0)
        await host.jobs.enqueue(tx, job, { deploymentId, resourceLinkId })
    },
  })
  return job
}

const isLink = (data: ScoresData): data is ScoresData & LinkKey =>
  data.deploymentId !== undefined && data.resourceLinkId !== undefined
