import { parseArgs } from 'node:util'
import { ROOT } from './process/tool.ts'
import { makePlugin } from './scaffold/make-plugin.ts'

// `pnpm new-plugin <template> <name>`: a plugin of one's own, made of one that is there (docs/guides/technique).

const { positionals } = parseArgs({ allowPositionals: true })
const [template, name] = positionals
const made =
  template === undefined || name === undefined
    ? { why: 'pnpm new-plugin <template> <name>, as in: pnpm new-plugin mod-faq mod-tip' }
    : makePlugin(ROOT, template, name)
if ('why' in made) {
  console.error(made.why)
  process.exitCode = 1
} else console.log(`${made.length} files in packages/${name}`)
