import { defineJob } from '@guichet/plugin-kit/job'
import { failStale, forgetOldImports, forgetOldRows } from './sweep-repository.ts'

const DAY = 86_400_000

/** Without any progress for so long, nobody works on it any more. */
const STALE = 900_000

/** How long an import, its file and what became of its rows are there after its last change. Said in the contract, and in tables.ts. */
const KEPT = 30 * DAY

/** Ends imports that nobody works on, and forgets old ones with their files. */
export const importSweep = defineJob({
  name: 'tracker.import.sweep',
  schedule: '7,22,37,52 * * * *',
  async run({ tx, host }) {
    const now = host.now()
    await failStale(tx, new Date(now.getTime() - STALE), now)
    await forgetOldRows(tx)
    const forgotten = await forgetOldImports(tx, new Date(now.getTime() - KEPT))
    for (const { trackerId, fileId } of forgotten) await host.files.forget(tx, trackerId, fileId)
  },
})
