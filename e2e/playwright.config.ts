import { defineConfig } from '@playwright/test'
import { browser } from './setup/browser.ts'
import { guichet } from './setup/guichet.ts'

/** The journeys, on the built SPA served by the real `start` with a database and a data folder of their own. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  globalTeardown: './setup/teardown.ts',
  fullyParallel: true,
  // On two cores: a third of a journey is waiting.
  workers: 3,
  retries: 0,
  forbidOnly: true,
  // For what hangs: how fast a machine is, and what else it does, is no test's matter. What cannot be done is said far sooner, below.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  outputDir: '../test-results',
  use: {
    baseURL: guichet.url,
    ...browser,
    // What cannot be done is said, with the line, long before the test's own time is up.
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    // A third of the time goes into a trace, which few will ever open: ask for it.
    trace: process.env['GUICHET_TRACE'] === '1' ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
  },
  webServer: {
    command: `"${process.execPath}" ../apps/cli/run.mjs start`,
    url: `${guichet.url}/readyz`,
    env: guichet.env,
    timeout: 180_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
})
