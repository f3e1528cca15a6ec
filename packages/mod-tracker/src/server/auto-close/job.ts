import { idleBefore, IDLE_STATES } from '@guichet/domain/tickets/auto-close'
import type { TicketState } from '@guichet/domain/tickets/states'
import { defineJob } from '@guichet/plugin-kit/job'
import { manifest } from '../../manifest.ts'
import { findTracker } from '../tracker/repository.ts'
import { ruleIn } from '../caller.ts'
import { closingTrackers, findIdle, type After } from './repository.ts'
import { settleIdle } from './settle-idle.ts'

/** Tickets of one stretch. */
const AT_ONCE = 50

interface Stretch extends Record<string, unknown> {
  readonly trackerId?: string
  readonly state?: TicketState
  readonly after?: After
}

/**
 * Closes what nobody comes back to, in the trackers that are set so. By itself: each of these tracker's idle states becomes a job, which goes through its
 * tickets a stretch at a time. Each ticket is in a transaction of its own (settle-idle.ts).
 */
export const autoClose = defineJob<Stretch>({
  name: 'tracker.auto_close',
  schedule: '13 * * * *',
  lease: 120,
  async run({ data: { trackerId, state, after }, tx, host }) {
    if (trackerId === undefined || state === undefined) {
      for (const id of await closingTrackers(tx))
        for (const each of IDLE_STATES) await host.jobs.enqueue(tx, autoClose, { trackerId: id, state: each })
      return
    }
    const [activity, tracker] = await Promise.all([host.activities.find(trackerId), findTracker(host.db, trackerId)])
    if (activity?.component !== manifest.component || tracker?.closeAfterDays == null) return
    const settings = { afterDays: tracker.closeAfterDays, warnDays: tracker.closeWarnDays }
    const before = new Date(idleBefore(settings, host.now().getTime()) + 1)
    const found = await findIdle(host.db, trackerId, state, { before, after: after ?? null, limit: AT_ONCE + 1 })
    const rule = ruleIn(host, activity)
    for (const idle of found.slice(0, AT_ONCE)) await settleIdle(rule, settings, idle)
    const last = found.length > AT_ONCE ? found[AT_ONCE - 1] : undefined
    if (last === undefined) return
    const beyond = { updatedAt: last.updatedAt.toISOString(), id: last.id }
    await host.jobs.enqueue(tx, autoClose, { trackerId, state, after: beyond })
  },
})
