import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A script by which pages of other sites show us, as it was published under a number. */
export interface Loader {
  readonly version: number
  readonly script: string
  /** What pages name it with, so that no other script is taken for it (Subresource Integrity). */
  readonly integrity: string
}

/** Those that the built SPA brings along, the newest first; none where it was not built. */
export function readLoaders(webFolder: string | null): readonly Loader[] {
  const folder = join(webFolder ?? '', 'embed')
  if (webFolder === null || !existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((name): Loader[] => {
      const version = /^loader-(\d+)\.js$/.exec(name)?.[1]
      if (version === undefined) return []
      const script = readFileSync(join(folder, name), 'utf8')
      const integrity = `sha384-${createHash('sha384').update(script).digest('base64')}`
      return [{ version: Number(version), script, integrity }]
    })
    .toSorted((a, b) => b.version - a.version)
}
