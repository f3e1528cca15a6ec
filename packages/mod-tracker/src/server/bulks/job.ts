import { defineJob } from '@guichet/plugin-kit/job'
import { manifest } from '../../manifest.ts'
import { stir } from '../imports/repository.ts'
import { bulkToDo } from './repository.ts'
import { stretch } from './stretch.ts'

/** A stretch of one; as long as there is more, it puts itself into the queue again. Each ticket is in a transaction of its own (stretch.ts). */
export const bulkJob = defineJob<{ tracker: string; bulk: string }>({
  name: 'tracker.bulk',
  lease: 30,
  async run({ data, tx, host }) {
    const activity = await host.activities.find(data.tracker)
    if (activity?.component !== manifest.component) return
    const bulk = await bulkToDo(host.db, data.tracker, data.bulk)
    if (bulk?.stage !== 'running') return
    if ((await stretch(host, activity, bulk, () => stir(tx))) === 'more') await host.jobs.enqueue(tx, bulkJob, data)
  },
})
