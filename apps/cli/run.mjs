// Plain JavaScript, so that a Node too old for the TypeScript sources says so instead of failing on the first of them.
import process from 'node:process'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Guichet needs Node 22.18 or newer; this is ${process.versions.node}. (On Linux x64 it brings its own: run it through pnpm, not node.)`,
  )
  process.exit(1)
}
const [command, ...rest] = process.argv.slice(2)
process.argv.splice(2, process.argv.length, ...rest)
await import(`./src/${command}.ts`).catch((error) => {
  if (!String(error.code).startsWith('ERR_PARSE_ARGS')) throw error
  console.error(error.message)
  process.exit(2)
})
