import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileStore } from './store.ts'

/**
 * Bytes in a folder of this machine, or one that all processes of the installation share. They were written and flushed elsewhere in it, and
 * are put at their place by a rename.
 */
export function createFolderStore(folder: string): FileStore {
  // By the end of the key: its beginning is the time, and all of a day would be in one folder.
  const shelfOf = (key: string) => join(folder, key.slice(-2))
  const placeOf = (key: string) => join(shelfOf(key), key)
  const isThere = async (path: string) => (await stat(path).catch(() => null)) !== null
  return {
    async put(key, path) {
      await mkdir(shelfOf(key), { recursive: true })
      await rename(path, placeOf(key))
      await flushFolder(shelfOf(key))
    },
    async read(key, range) {
      if (!(await isThere(placeOf(key)))) return null
      return createReadStream(placeOf(key), range && { start: range.first, end: range.last })
    },
    async remove(key) {
      await rm(placeOf(key), { force: true })
    },
    async *olderThan(moment) {
      const shelves = (await readdir(folder).catch(() => [])).filter((name) => name.length === 2)
      for (const shelf of shelves) {
        for (const key of await readdir(join(folder, shelf))) {
          const found = await stat(join(folder, shelf, key)).catch(() => null)
          if (found !== null && found.mtime < moment) yield key
        }
      }
    },
  }
}

/** A rename is lost in a crash of the machine until its folder is flushed. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  await folder.sync().finally(() => folder.close())
}
