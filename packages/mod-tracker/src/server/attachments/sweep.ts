import { defineJob } from '@guichet/plugin-kit/job'
import { forgetUnused } from './repository.ts'

const DAY = 86_400_000
/** Of one round. */
const MOST = 5_000

/** Forgets what was brought and not attached within a day: of drafts that nobody went on with, and of clients that were killed. */
export const uploadSweep = defineJob({
  name: 'tracker.upload.sweep',
  schedule: '27 * * * *',
  async run({ tx, host }) {
    await forgetUnused(tx, new Date(host.now().getTime() - DAY), MOST)
  },
})
