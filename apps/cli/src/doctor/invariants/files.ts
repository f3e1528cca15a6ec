import { createHash } from 'node:crypto'
import type { FileStore } from '@guichet/api/host/files/store'
import type { Db } from '@guichet/db/connect'
import { MOST_BREACHES } from '@guichet/plugin-kit/invariant'
import type { HostInvariant } from '../host-invariant.ts'

/** Rows read at once. */
const MANY = 500

/** I14, of what is not in the database: each file is there, with the bytes that came in. Those that no row tells of are swept every hour. */
export const filesIn = (store: FileStore): HostInvariant => ({
  id: 'I14',
  what: 'files hold what came in',
  async examine(db) {
    const breaches: string[] = []
    for await (const { id, bytes, sha256 } of rowsOf(db)) {
      const found = await look(store, id)
      if (found === null) breaches.push(`file ${id} is not there`)
      else if (found.bytes !== bytes) breaches.push(`file ${id} has ${found.bytes} bytes, not ${bytes}`)
      else if (!found.digest.equals(sha256)) breaches.push(`file ${id} holds something else than what came in`)
      if (breaches.length === MOST_BREACHES) break
    }
    return breaches
  },
})

async function* rowsOf(db: Db) {
  for (let last: string | null = null; ;) {
    const rows: { id: string; bytes: number; sha256: Uint8Array }[] = await db.file.findMany({
      where: last === null ? {} : { id: { gt: last } },
      orderBy: { id: 'asc' },
      take: MANY,
      select: { id: true, bytes: true, sha256: true },
    })
    yield* rows
    if (rows.length < MANY) return
    last = rows.at(-1)!.id
  }
}

async function look(store: FileStore, key: string) {
  const content = await store.read(key)
  if (content === null) return null
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of content as AsyncIterable<Uint8Array>) {
    bytes += piece.length
    hash.update(piece)
  }
  return { bytes, digest: hash.digest() }
}
