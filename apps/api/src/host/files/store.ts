import type { Readable } from 'node:stream'

/** The first and the last byte that are wanted, both counted from 0. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/** Where bytes are, by keys that this installation made: a folder, or a bucket of an object store. Under a key there is the whole or nothing. */
export interface FileStore {
  /** Puts there what lies, whole, in a file of this machine; it may take that away. */
  put(key: string, path: string, bytes: number): Promise<void>
  /** Null: there is none. */
  read(key: string, range?: ByteRange): Promise<Readable | null>
  remove(key: string): Promise<void>
  /** Everything that was put before a moment. */
  olderThan(moment: Date): AsyncIterable<string>
}
