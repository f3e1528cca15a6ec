// `node prisma/src/bin/diff.ts [component]`: prints the SQL that the schema needs and the migrations lack, to be pasted
// into a new `<package>/prisma/migrations/<timestamp>_<name>/migration.sql`. With a component, only it and what it
// requires are looked at. Exit code 2 when something is missing, as Prisma's.
import { type Component, discoverComponents } from '../components.ts'
import { compose } from '../compose.ts'
import { drift } from '../drift.ts'
import { withDatabase } from '../server-url.ts'
import { startTestServer } from '../testing/test-server.ts'

const all = discoverComponents().components
const [, , wanted] = process.argv
const components = wanted === undefined ? all : closureOf(wanted)
if (components.length === 0)
  throw new Error(`There is no component ${wanted}: ${all.map((c) => c.component).join(', ')}`)

// An embedded server, even where DATABASE_URL names another: that one may be in use.
const { adminUrl, template, stop } = await startTestServer({ databaseUrl: undefined, components })
try {
  const result = await drift({ url: withDatabase(adminUrl, template), files: compose(components) })
  console.log(result.drift ? result.sql : '-- Nothing is missing.')
  process.exitCode = result.drift ? 2 : 0
} finally {
  await stop()
}

function closureOf(name: string): Component[] {
  const found = all.find(({ component }) => component === name)
  if (!found) return []
  const needed = new Set([found, ...['core', ...found.requires].filter((other) => other !== name).flatMap(closureOf)])
  return all.filter((component) => needed.has(component))
}
