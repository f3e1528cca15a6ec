import { parseArgs } from 'node:util'
import { generate } from '@guichet/db/generate'

// `pnpm fault`: the long forms of the fault tests, on real processes; `--mutants` shows that each can fail. docs/reliability.md tells of them.
const { values } = parseArgs({
  options: {
    mutants: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    seed: { type: 'string' },
  },
})
const seed = Number(values.seed ?? Date.now() % 1_000_000)
if (!Number.isSafeInteger(seed)) {
  console.error('--seed takes a whole number')
  process.exit(2)
}

await generate()
console.log(`seed ${seed}`)
// The generated client has to be there before what imports it.
const { runLong, runHunts } = await import('./fault/run.ts')
const passed = await (values.mutants ? runHunts : runLong)({ seed, only: values.only ?? [] })
process.exit(passed ? 0 : 1)
