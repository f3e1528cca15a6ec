import { closeSync, ftruncateSync, mkdtempSync, openSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file of that many zeros, which takes no room: the browser reads it from where it is. One that is handed over takes seconds. */
export function largeFile(name: string, bytes: number): string {
  const path = join(mkdtempSync(join(tmpdir(), 'guichet-large-')), name)
  const file = openSync(path, 'w')
  ftruncateSync(file, bytes)
  closeSync(file)
  return path
}
