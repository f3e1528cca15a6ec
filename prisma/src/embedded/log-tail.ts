import { closeSync, globSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Marks where the server's logs end now; the answer gives what has been written since. */
export function markLog(folder: string): () => string {
  const before = sizes(folder)
  return () => [...sizes(folder)].map(([file, size]) => readFrom(file, before.get(file) ?? 0, size)).join('')
}

function sizes(folder: string): Map<string, number> {
  const files = globSync('*.log', { cwd: folder }).map((name) => join(folder, name))
  return new Map(files.map((file) => [file, statSync(file).size]))
}

function readFrom(file: string, start: number, end: number): string {
  // A day's file is emptied when its day comes again: then all of it is new.
  const from = start > end ? 0 : start
  const bytes = Buffer.alloc(end - from)
  const handle = openSync(file, 'r')
  try {
    return bytes.toString('utf8', 0, readSync(handle, bytes, 0, bytes.length, from))
  } finally {
    closeSync(handle)
  }
}
