import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const ALL = [
  'apps/*/{src,test}/**/*.test.ts',
  'packages/*/{src,test}/**/*.test.ts',
  'packages/*/src/**/*.test.tsx',
  'prisma/src/**/*.test.ts',
  'bench/src/**/*.test.ts',
]
/** What starts and kills processes, or follows the log by the clock. */
const APART = ['{apps/cli,bench,prisma}/src/**/*.test.ts', 'apps/api/src/{server,host/{live,log}/**/*}.test.ts']
/** What takes longest is begun first: begun last, it would be waited for alone. */
const LONG = /\/(guide|fault|mutants|strict|plugins|model|start|start-embedded|bench|core|resume)\.test\.ts$/
const NEVER = ['**/node_modules/**', '**/dist/**', '**/generated/**']

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- the sequencer’s own, not an array’s
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

/**
 * One run over every package: real PostgreSQL, one migrated template, a database for each file. Most files share a process with those before
 * them, for starting one and loading the API into it is half of what a file costs.
 */
export default defineConfig({
  test: {
    globalSetup: ['prisma/src/testing/global-setup.ts'],
    setupFiles: ['apps/api/test/setup.ts'],
    pool: 'forks',
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // For what hangs: how fast a machine is, and what else it does, is no test's matter.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'apart', include: APART, exclude: NEVER } },
      { extends: true, test: { name: 'together', include: ALL, exclude: [...NEVER, ...APART], isolate: false } },
    ],
  },
})
