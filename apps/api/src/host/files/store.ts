import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

/** What has come in whole, under a key that was made here. */
export interface Stored {
  readonly key: string
  readonly bytes: number
  readonly sha256: Uint8Array
}

/** Where bytes are, by keys that this installation made: a folder now; an object store answers the same questions. */
export interface FileStore {
  /** Null: longer than `limit`, and nothing of it is kept. */
  write(key: string, source: AsyncIterable<Uint8Array>, limit: number): Promise<Stored | null>
  /** Null: there is none. */
  read(key: string): Promise<Readable | null>
  remove(key: string): Promise<void>
  /** Everything that was last written before a moment, half-written things too. */
  olderThan(moment: Date): AsyncIterable<string>
}

/**
 * Bytes in a folder of this machine, or one that all processes of the installation share. They are written beside their place, flushed, and
 * put there by a rename: under a key there is the whole or nothing.
 */
export function createFolderStore(folder: string): FileStore {
  const incoming = join(folder, 'incoming')
  // By the end of the key: its beginning is the time, and all of a day would be in one folder.
  const shelfOf = (key: string) => join(folder, key.slice(-2))
  const placeOf = (key: string) => join(shelfOf(key), key)
  const isThere = async (path: string) => (await stat(path).catch(() => null)) !== null
  return {
    async write(key, source, limit) {
      await mkdir(incoming, { recursive: true })
      const draft = join(incoming, key)
      try {
        const written = await writeWhole(draft, source, limit)
        if (written === null) return null
        await mkdir(shelfOf(key), { recursive: true })
        await rename(draft, placeOf(key))
        await flushFolder(shelfOf(key))
        return { key, ...written }
      } finally {
        await rm(draft, { force: true })
      }
    },
    async read(key) {
      return (await isThere(placeOf(key))) ? createReadStream(placeOf(key)) : null
    },
    async remove(key) {
      await rm(placeOf(key), { force: true })
      await rm(join(incoming, key), { force: true })
    },
    async *olderThan(moment) {
      const shelves = await readdir(folder).catch(() => [])
      for (const shelf of shelves) {
        for (const key of await readdir(join(folder, shelf))) {
          const found = await stat(join(folder, shelf, key)).catch(() => null)
          if (found !== null && found.mtime < moment) yield key
        }
      }
    },
  }
}

async function writeWhole(path: string, source: AsyncIterable<Uint8Array>, limit: number) {
  const file = await open(path, 'wx', 0o600)
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const piece of source) {
      bytes += piece.length
      if (bytes > limit) return null
      hash.update(piece)
      await file.appendFile(piece)
    }
    await file.sync()
    return { bytes, sha256: new Uint8Array(hash.digest()) }
  } finally {
    await file.close()
  }
}

/** A rename is lost in a crash of the machine until its folder is flushed. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  await folder.sync().finally(() => folder.close())
}
