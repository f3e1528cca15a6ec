import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { capabilityPrefix, shortName } from '@guichet/plugin-kit/manifest'

/** What a plugin is called where: `mod-tip` is the component `mod_tip`, whose things start with `tip`. */
interface Names {
  readonly folder: string
  readonly component: string
  readonly short: string
}

/**
 * A new plugin made of another that serves as its template: the same files, with names, tables and migrations of its own. Answers with the files
 * that were written, or with why none was.
 */
export function makePlugin(root: string, template: string, name: string): readonly string[] | { readonly why: string } {
  const [from, to] = [namesOf(template), namesOf(name)]
  if (from === null || to === null) return { why: 'A plugin is named as its folder: mod-tip' }
  const source = join(root, 'packages', template)
  const target = join(root, 'packages', name)
  if (!existsSync(join(source, 'package.json'))) return { why: `There is no packages/${template}` }
  if (existsSync(target)) return { why: `There is a packages/${name} already` }
  const rename = renaming(from, to)
  const files = globSync('**/*', {
    cwd: source,
    withFileTypes: true,
    exclude: (entry) => entry.name === 'node_modules',
  })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return files.map((file) => {
    const written = join(target, rename(file.slice(source.length + 1)))
    mkdirSync(dirname(written), { recursive: true })
    writeFileSync(written, rename(readFileSync(file, 'utf8')))
    return written.slice(root.length + 1)
  })
}

function namesOf(folder: string): Names | null {
  if (!/^[a-z]+-[a-z][a-z0-9]*$/.test(folder)) return null
  const component = folder.replace('-', '_')
  return { folder, component, short: shortName(component) }
}

/** Longer names first, as they contain the shorter. Of a word in prose its capitals go: what was a FAQ is a tip. */
function renaming(from: Names, to: Names): (text: string) => string {
  const upper = from.short.toUpperCase()
  const pairs: readonly (readonly [string, string])[] = [
    [from.folder, to.folder],
    [from.component, to.component],
    [capabilityPrefix(from.component), capabilityPrefix(to.component)],
    [from.short, to.short],
    [capitalised(from.short), capitalised(to.short)],
    [`_${upper}`, `_${to.short.toUpperCase()}`],
    [upper, to.short],
  ]
  return (text) => pairs.reduce((renamed, [old, now]) => renamed.replaceAll(old, now), text)
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
