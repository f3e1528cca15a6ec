import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReceivedFile } from '@guichet/plugin-kit/host'

/** What has come in whole, and lies where it can be looked at. */
export interface Spooled extends ReceivedFile {
  readonly path: string
}

/** Where bytes are while they come, on this machine: half of something is here or nowhere. */
export class Spool {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  pathOf(id: string): string {
    return join(this.#folder, id)
  }

  /** Null: longer than `limit`, and nothing of it is kept. */
  async take(id: string, source: AsyncIterable<Uint8Array>, limit: number): Promise<Spooled | null> {
    await mkdir(this.#folder, { recursive: true })
    const path = this.pathOf(id)
    let whole = false
    try {
      const written = await writeWhole(path, source, limit)
      whole = written !== null
      return written === null ? null : { id, path, ...written }
    } finally {
      if (!whole) await this.drop(id)
    }
  }

  /** What another process has written under this id. */
  async found(id: string): Promise<Spooled> {
    const path = this.pathOf(id)
    const hash = createHash('sha256')
    let bytes = 0
    for await (const piece of createReadStream(path)) {
      bytes += (piece as Buffer).length
      hash.update(piece as Buffer)
    }
    return { id, path, bytes, sha256: new Uint8Array(hash.digest()) }
  }

  async drop(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true })
  }

  /** Of uploads that were killed on the way. Those of another machine wait for a sweep there. */
  async *olderThan(moment: Date): AsyncIterable<string> {
    for (const id of await readdir(this.#folder).catch(() => [])) {
      const found = await stat(this.pathOf(id)).catch(() => null)
      if (found !== null && found.mtime < moment) yield id
    }
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
