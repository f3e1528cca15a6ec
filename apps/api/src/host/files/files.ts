import type { Db } from '@guichet/db/connect'
import { failure } from '@guichet/plugin-kit/failure'
import type { Host, ReceivedFile } from '@guichet/plugin-kit/host'
import { examine } from './examine.ts'
import { COPY_TYPE } from './pictures.ts'
import type { FileLinks } from './links.ts'
import type { Spooled } from './spool.ts'
import type { Storage } from './storage.ts'

interface Deps {
  readonly db: Db
  readonly storage: Storage | null
  readonly links: FileLinks
  readonly now: () => Date
  readonly newId: () => string
}

/**
 * What plugins get of files. Bytes are at their place before the row that tells of them commits, and outlive its going by the sweeper's
 * grace time: a row always has its bytes, whatever is killed when.
 */
export function createFiles({ db, storage: given, links, now, newId }: Deps): Host['files'] {
  const storage = () => {
    if (given === null) throw new Error('this process has no place for files')
    return given
  }
  const put = async ({ path, ...file }: Spooled): Promise<ReceivedFile> => {
    await storage().store.put(file.id, path, file.bytes)
    return file
  }
  const row = (activityId: string, { id, bytes, sha256 }: ReceivedFile, copyOf: string | null) => ({
    id,
    activityId,
    bytes,
    sha256: new Uint8Array(sha256),
    copyOf,
    createdAt: now(),
  })
  return {
    async receive(source, { limit }) {
      const { spool } = storage()
      const spooled = await spool.take(newId(), source, limit)
      if (spooled === null) return failure('request.too_large', { limit })
      return { ok: true, value: await put(spooled).finally(() => spool.drop(spooled.id)) }
    },
    async examine(source, { limit }) {
      const examined = await examine(storage().spool, { source, limit, newId, put })
      return examined === null ? failure('request.too_large', { limit }) : { ok: true, value: examined }
    },
    async keep(tx, activityId, file) {
      const { picture = null } = 'picture' in file ? file : {}
      const copies = picture === null ? [] : [picture.preview, picture.thumbnail]
      await tx.file.createMany({
        data: [row(activityId, file, null), ...copies.map((copy) => row(activityId, copy, file.id))],
      })
    },
    async open(activityId, id) {
      const found = await db.file.findFirst({ where: { id, activityId }, select: { bytes: true } })
      const stream = found === null ? null : await storage().store.read(id)
      return found === null || stream === null ? null : { stream, bytes: found.bytes }
    },
    async forget(tx, activityId, id) {
      await tx.file.deleteMany({ where: { id, activityId } })
    },
    async move(tx, { from, to }, ids) {
      if (ids.length === 0) return
      const these = { in: [...ids] }
      await tx.file.updateMany({
        where: { activityId: from, OR: [{ id: these }, { copyOf: these }] },
        data: { activityId: to },
      })
    },
    links: {
      until: () => links.end(),
      save: (by, { id, name, type }) => links.make({ file: id, name, type, by }),
      show: (by, { id, name }) => links.make({ file: id, name, type: COPY_TYPE, by }),
    },
  }
}
