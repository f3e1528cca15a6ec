import { defineJob } from '@guichet/plugin-kit/job'
import { isUuid } from '../uuid.ts'
import type { FileStore } from './store.ts'

/** How long bytes may be there without a row: longer than any upload, and any transaction that will tell of it. */
const GRACE = 86_400_000

/** Keys asked of the database at once. */
const MANY = 500

/** Removes bytes that no row tells of: of uploads that were broken off, and of files that were forgotten. */
export const sweepFiles = (store: FileStore | null) =>
  defineJob({
    name: 'core.files.sweep',
    schedule: '41 * * * *',
    lease: 600,
    async run({ tx, host }) {
      if (store === null) return
      let keys: string[] = []
      const sweep = async () => {
        const rows = await tx.file.findMany({ where: { id: { in: keys } }, select: { id: true } })
        const kept = new Set(rows.map(({ id }) => id))
        for (const key of keys) if (!kept.has(key)) await store.remove(key)
        keys = []
      }
      for await (const key of store.olderThan(new Date(host.now().getTime() - GRACE))) {
        // What is not named as we name things is not ours to remove.
        if (isUuid(key)) keys.push(key)
        if (keys.length === MANY) await sweep()
      }
      await sweep()
    },
  })
