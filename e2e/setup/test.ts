import { test as base, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test'

/** Opens a window with a session of its own: somebody else's, or the same person's on another device. */
export type OpenWindow = (options?: BrowserContextOptions) => Promise<Page>

/** Playwright's, with other people's windows, which close with the test: one that is left open listens and draws beside all that follow. */
export const test = base.extend<{ openWindow: OpenWindow }>({
  openWindow: async ({ browser }, use) => {
    const opened: BrowserContext[] = []
    await use(async (options) => {
      const context = await browser.newContext(options)
      opened.push(context)
      return context.newPage()
    })
    await Promise.all(opened.map((context) => context.close()))
  },
})

export { expect } from '@playwright/test'
