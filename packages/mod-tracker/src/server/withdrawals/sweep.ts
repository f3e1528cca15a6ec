import { ok } from '@guichet/domain/result'
import type { Host } from '@guichet/plugin-kit/host'
import { defineJob } from '@guichet/plugin-kit/job'
import { changed } from '@guichet/plugin-kit/server'
import { RECOVERY_MS } from './present.ts'
import { eraseTickets, findExpired, withDuplicates, type Expired } from './repository.ts'

/** Of one round, an hour apart; more wait for the next. */
const MOST = 200

/** Erases for good what has been deleted for thirty days, with all its rows, with which their files go; of each, the log keeps that it was. */
export const erasureSweep = defineJob({
  name: 'tracker.erasure.sweep',
  schedule: '41 * * * *',
  async run({ host }) {
    const before = new Date(host.now().getTime() - RECOVERY_MS)
    for (const expired of await findExpired(host.db, before, MOST)) await erase(host, expired)
  },
})

/** In a transaction of its own, with the events that tell of it: what was had back in the meantime stays. */
async function erase(host: Host, { trackerId, ticketId, byId }: Expired): Promise<void> {
  await host.change<null>({ actor: { id: byId, via: 'command' } }, async (tx) => {
    const gone = await withDuplicates(tx, trackerId, ticketId)
    const ids = gone.map(({ id }) => id)
    await eraseTickets(tx, trackerId, ids)
    const events = gone.map(({ id, version }) => ({
      type: 'tracker.ticket.erased',
      contextId: trackerId,
      activityId: trackerId,
      subjectId: id,
      subjectVersion: version + 1,
      cause: 'expired',
      occurredAt: host.now(),
      changes: {},
    }))
    return changed(ok(null), ...events)
  })
}
