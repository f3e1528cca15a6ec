import { globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const ROOT = join(import.meta.dirname, '../../../..')
const WHERE = ['packages/*/src/**/*.test.ts', 'apps/*/{src,test}/**/*.test.ts', 'e2e/*.spec.ts']

export interface ParityTest {
  readonly row: number
  readonly title: string
  /** From the root of the repository. */
  readonly file: string
}

/** A title as it is written: `parity 17: …`; what it is put together from stays out. */
const TITLE = /(['`])parity (\d+): (.*?)\1/g

/** The tests that are named after a row, wherever they are. That they pass is the business of the run. */
export function parityTests(): readonly ParityTest[] {
  return globSync(WHERE, { cwd: ROOT })
    .toSorted()
    .flatMap((file) =>
      [...readFileSync(join(ROOT, file), 'utf8').matchAll(TITLE)].map(([, , row, title = '']) => ({
        row: Number(row),
        title: title.replaceAll(/ ?\(?\$\{\w+\}\)?/g, ''),
        file: relative(ROOT, join(ROOT, file)),
      })),
    )
}
