import { defineJob } from '@guichet/plugin-kit/job'
import { endStale, forgetOld } from './sweep-repository.ts'

const DAY = 86_400_000
/** Without any progress for so long, nobody works on it any more. */
const STALE = 900_000
/** How long it is there after its last change. Said in the contract, and in tables.ts. */
const KEPT = 30 * DAY

/** Ends those that nobody works on, and forgets old ones. */
export const bulkSweep = defineJob({
  name: 'tracker.bulk.sweep',
  schedule: '11,26,41,56 * * * *',
  async run({ tx, host }) {
    const now = host.now()
    await endStale(tx, new Date(now.getTime() - STALE), now)
    await forgetOld(tx, new Date(now.getTime() - KEPT))
  },
})
