// `pnpm generate [--force]`: composes the schema and makes the Prisma client if anything changed.
import { discoverComponents } from '../components.ts'
import { generate } from '../generate.ts'

const { components, problems } = discoverComponents()
for (const problem of problems) console.warn(`left out: ${JSON.stringify(problem)}`)
const { generated } = await generate({ components, force: process.argv.includes('--force') })
const names = components.map(({ component }) => component).join(', ')
console.log(`Prisma client ${generated ? 'generated' : 'is up to date'} (${names})`)
