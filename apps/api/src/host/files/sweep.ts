import { defineJob } from '@guichet/plugin-kit/job'
import { isUuid } from '../uuid.ts'
import type { Storage } from './storage.ts'

/** How long bytes may be there without a row: longer than any upload, and any transaction that will tell of it. */
const GRACE = 86_400_000

/** Keys asked of the database at once. */
const MANY = 500

/** Removes bytes that no row tells of: of uploads that were broken off, and of files that were forgotten. */
export const sweepFiles = (storage: Storage | null) =>
  defineJob({
    name: 'core.files.sweep',
    schedule: '41 * * * *',
    lease: 600,
    async run({ tx, host }) {
      if (storage === null) return
      const { spool, store } = storage
      const before = new Date(host.now().getTime() - GRACE)
      // What is not named as we name things is not ours to remove.
      for await (const id of spool.olderThan(before)) if (isUuid(id)) await spool.drop(id)
      let keys: string[] = []
      const sweep = async () => {
        const rows = await tx.file.findMany({ where: { id: { in: keys } }, select: { id: true } })
        const kept = new Set(rows.map(({ id }) => id))
        for (const key of keys) if (!kept.has(key)) await store.remove(key)
        keys = []
      }
      for await (const key of store.olderThan(before)) {
        if (isUuid(key)) keys.push(key)
        if (keys.length === MANY) await sweep()
      }
      await sweep()
    },
  })
