import { expect, test as base, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test'
import { startPlatform, type MockPlatform } from '@guichet/lti/testing/platform/start'
import type { Switches } from '@guichet/lti/testing/platform/switches'
import { connectLms, faultsFoundBy, type Lms } from './lms.ts'

/** Opens a window with a session of its own: somebody else's, or the same person's on another device. */
export type OpenWindow = (options?: BrowserContextOptions) => Promise<Page>

/** Starts an LMS that nobody has connected. */
export type OpenPlatform = (
  switches?: Partial<Switches>,
  /** What it has against us by the end of the test, where that is not nothing. */
  more?: { readonly faults?: readonly string[] },
) => Promise<MockPlatform>

/** Opens an LMS, connected as an administrator connects one by hand. */
export type OpenLms = (
  switches?: Partial<Switches>,
  /** `scopes`: what it lets us do of its services; null: all. */
  more?: { readonly faults?: readonly string[]; readonly scopes?: readonly string[] | null },
) => Promise<Lms>

/**
 * Playwright's, with what closes with the test. Other people's windows: one that is left open listens and draws beside all that follow. And LMSs on
 * other sites than ours, which are strict: what they found wrong with us fails the test.
 */
export const test = base.extend<{ openWindow: OpenWindow; openPlatform: OpenPlatform; openLms: OpenLms }>({
  openWindow: async ({ browser }, use) => {
    const opened: BrowserContext[] = []
    await use(async (options) => {
      const context = await browser.newContext(options)
      opened.push(context)
      return context.newPage()
    })
    await Promise.all(opened.map((context) => context.close()))
  },

  // oxlint-disable-next-line no-empty-pattern -- Playwright takes no fixture without a pattern, and this one needs no other
  openPlatform: async ({}, use) => {
    const opened: { platform: MockPlatform; faults: readonly string[] }[] = []
    await use(async (switches, { faults = [] } = {}) => {
      const platform = await startPlatform(switches)
      opened.push({ platform, faults })
      return platform
    })
    // What is expected may still be on its way.
    for (const { platform, faults } of opened) await expect.poll(() => faultsFoundBy(platform)).toEqual(faults)
    await Promise.all(opened.map(({ platform }) => platform.close()))
  },

  openLms: ({ openPlatform, request }, use) =>
    use(async (switches, { faults = [], scopes = null } = {}) =>
      connectLms(request, await openPlatform(switches, { faults }), scopes),
    ),
})

export { expect }
