import { defineJob } from '@guichet/plugin-kit/job'
import { forgetNetworks } from './repository.ts'

const DAY = 86_400_000
/** Of one round. */
const MOST = 10_000

/** Forgets where visitors came from once it counts for nothing any more. */
export const visitorSweep = defineJob({
  name: 'tracker.visitors.sweep',
  schedule: '23 * * * *',
  async run({ tx, host }) {
    await forgetNetworks(tx, new Date(host.now().getTime() - DAY), MOST)
  },
})
