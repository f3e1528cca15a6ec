import { defineConfig } from 'vitest/config'

/** One run over every package: real PostgreSQL, one migrated template, a database for each worker. */
export default defineConfig({
  test: {
    include: [
      'apps/*/{src,test}/**/*.test.ts',
      'packages/*/{src,test}/**/*.test.ts',
      'packages/*/src/**/*.test.tsx',
      'prisma/src/**/*.test.ts',
      'bench/src/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/dist/**', '**/generated/**'],
    globalSetup: ['prisma/src/testing/global-setup.ts'],
    setupFiles: ['apps/api/test/setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
