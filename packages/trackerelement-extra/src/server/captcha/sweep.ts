import { defineJob } from '@guichet/plugin-kit/job'
import { forgetEnded } from './repository.ts'

/** After its end, for clocks that differ. */
const GRACE = 3_600_000
/** Of one round. */
const MOST = 10_000

/** Forgets the challenges that would be refused as late. */
export const spentSweep = defineJob({
  name: 'trackerelement_extra.spent.sweep',
  schedule: '41 * * * *',
  async run({ tx, host }) {
    await forgetEnded(tx, new Date(host.now().getTime() - GRACE), MOST)
  },
})
