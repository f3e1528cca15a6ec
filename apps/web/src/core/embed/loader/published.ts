import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'

/**
 * The version of the script that loader.ts is. What was published under a number stays as it is, byte for byte: pages name it with its hash.
 * Whoever changes loader.ts counts on, and runs write-loader.ts; the files of before stay where they are.
 */
const VERSION = 1

export const PUBLISHED = join(import.meta.dirname, `../../../../public/embed/loader-${VERSION}.js`)

/** What hosts load: the source without its types, and without the blanks that they leave. */
export function builtLoader(): string {
  const source = readFileSync(join(import.meta.dirname, 'loader.ts'), 'utf8')
  return stripTypeScriptTypes(source)
    .replaceAll(/ +(?=[,)]|$)/gm, '')
    .replaceAll(/(?<=\S) {2,}/g, ' ')
    .replaceAll(/\n{2,}(?=\n)/g, '\n')
}
