import { join } from 'node:path'
import { generate } from '@guichet/db/generate'
import { ROOT, runNode } from './process/tool.ts'

// `pnpm bench`: what requests cost, held against a floor; docs/bench.md tells how. In a process of its own, as it needs what was generated.
await generate()
process.exitCode = await runNode([join(ROOT, 'bench/src/main.ts'), ...process.argv.slice(2)])
