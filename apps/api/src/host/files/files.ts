import type { Db } from '@guichet/db/connect'
import { failure } from '@guichet/plugin-kit/failure'
import type { Host } from '@guichet/plugin-kit/host'
import type { FileStore } from './store.ts'

interface Deps {
  readonly db: Db
  readonly store: FileStore | null
  readonly now: () => Date
  readonly newId: () => string
}

/**
 * What plugins get of files. Bytes are at their place before the row that tells of them commits, and outlive its going by the sweeper's
 * grace time: a row always has its bytes, whatever is killed when.
 */
export function createFiles({ db, store: given, now, newId }: Deps): Host['files'] {
  const store = () => {
    if (given === null) throw new Error('this process has no folder for files')
    return given
  }
  return {
    async receive(source, { limit }) {
      const stored = await store().write(newId(), source, limit)
      return stored === null
        ? failure('request.too_large', { limit })
        : { ok: true, value: { id: stored.key, bytes: stored.bytes, sha256: stored.sha256 } }
    },
    async keep(tx, activityId, { id, bytes, sha256 }) {
      await tx.file.create({ data: { id, activityId, bytes, sha256: new Uint8Array(sha256), createdAt: now() } })
    },
    async open(activityId, id) {
      const row = await db.file.findFirst({ where: { id, activityId }, select: { bytes: true } })
      const stream = row === null ? null : await store().read(id)
      return row === null || stream === null ? null : { stream, bytes: row.bytes }
    },
    async forget(tx, activityId, id) {
      await tx.file.deleteMany({ where: { id, activityId } })
    },
  }
}
