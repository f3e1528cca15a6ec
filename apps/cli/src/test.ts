import { parseArgs } from 'node:util'
import { generate } from '@guichet/db/generate'
import { browserTests } from './checks/browser.ts'
import { staticChecks } from './checks/static.ts'
import { verdict, type Tally } from './checks/tally.ts'
import { unitTests } from './checks/unit.ts'

// `pnpm test`: everything there is, whatever fails, ending with one line of figures.
const PARTS = { static: staticChecks, unit: unitTests, browser: browserTests } as const satisfies Record<
  string,
  () => Promise<Tally>
>
type Part = keyof typeof PARTS

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } })
const unknown = values.only?.filter((part) => !(part in PARTS)) ?? []
if (unknown.length > 0) {
  console.error(`--only takes ${Object.keys(PARTS).join(', ')}; not ${unknown.join(', ')}`)
  process.exit(2)
}
const parts = (values.only as Part[] | undefined) ?? (Object.keys(PARTS) as Part[])

await generate()
const tallies: Tally[] = []
for (const part of parts) tallies.push(await PARTS[part]())
const { line, code } = verdict(tallies)
console.log(`\n${line}`)
process.exitCode = code
