import { defineJob } from '@guichet/plugin-kit/job'
import { manifest } from '../../manifest.ts'
import { callerAs } from '../caller.ts'
import { findImport, stir } from './repository.ts'
import { stretch } from './stretch.ts'

/**
 * A stretch of one pass of an import, by whoever began it, with their rights as they are now; as long as there is more, it puts itself into
 * the queue again. The rows are not in the job's transaction but in their own (stretch.ts), so that they show and count as they come.
 */
export const importJob = defineJob<{ tracker: string; import: string; pass: number; as: string }>({
  name: 'tracker.import',
  lease: 30,
  async run({ data, tx, host }) {
    const activity = await host.activities.find(data.tracker)
    if (activity?.component !== manifest.component) return
    const found = await findImport(host.db, data.tracker, data.import)
    if (found === null || found.pass !== data.pass || !['checking', 'running'].includes(found.stage)) return
    const caller = await callerAs(host, activity, data.as)
    if ((await stretch(caller, found, () => stir(tx))) === 'more') await host.jobs.enqueue(tx, importJob, data)
  },
})
