import { defineConfig } from 'vitest/config'

const ALL = [
  'apps/*/{src,test}/**/*.test.ts',
  'packages/*/{src,test}/**/*.test.ts',
  'packages/*/src/**/*.test.tsx',
  'prisma/src/**/*.test.ts',
  'bench/src/**/*.test.ts',
]
/** What starts and kills processes, or follows the log by the clock. */
const APART = ['{apps/cli,bench,prisma}/src/**/*.test.ts', 'apps/api/src/{server,host/{live,log}/**/*}.test.ts']
const NEVER = ['**/node_modules/**', '**/dist/**', '**/generated/**']

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
    // For what hangs: how fast a machine is, and what else it does, is no test's matter.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'apart', include: APART, exclude: NEVER } },
      { extends: true, test: { name: 'together', include: ALL, exclude: [...NEVER, ...APART], isolate: false } },
    ],
  },
})
