import type { PlaywrightWorkerOptions } from '@playwright/test'

/** Chromium without what would call out: nothing here may leave the machine. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

const path = process.env['CHROMIUM_PATH']

export const browser: Pick<PlaywrightWorkerOptions, 'launchOptions'> = {
  launchOptions: {
    ...(path !== undefined && { executablePath: path }),
    // Chromium's sandbox refuses to run as root.
    args: process.getuid?.() === 0 ? [...QUIET, '--no-sandbox'] : QUIET,
  },
}

/** As browsers are more and more: a cookie of another site than the page's is neither kept nor sent, unless it is partitioned. */
export const withoutOtherSitesCookies: typeof browser = {
  launchOptions: {
    ...browser.launchOptions,
    args: [...(browser.launchOptions?.args ?? []), '--test-third-party-cookie-phaseout'],
  },
}
