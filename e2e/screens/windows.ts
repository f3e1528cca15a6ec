import { test as base, type Page } from '@playwright/test'
import { guichet } from '../setup/guichet.ts'
import type { Language } from '../setup/languages.ts'
import { signIn } from '../setup/sign-in.ts'
import { furnishAll, type Places } from './places.ts'
import type { Screen } from './screens.ts'

/** A window that is open from screen to screen, and what went wrong in it since last asked. */
export interface Window {
  readonly page: Page
  /** `refused` is the status that the screen to come is about: browsers write one that is no success to the console. */
  watch(refused?: number): string[]
}

interface Furnished {
  readonly places: Record<Language, Places>
  readonly windowOf: (who: Screen['who'], language: Language) => Promise<Window>
}

/** A school with something on every screen, and a window for each who looks at them: one signs in and loads the application once, not for each screen. */
export const test = base.extend<object, { furnished: Furnished }>({
  furnished: [
    async ({ playwright, browser }, use) => {
      const request = await playwright.request.newContext()
      const places = await furnishAll(request)
      const windows = new Map<string, Promise<Window>>()
      const open = async (who: Screen['who'], language: Language): Promise<Window> => {
        const context = await browser.newContext({
          baseURL: guichet.url,
          reducedMotion: 'reduce',
          locale: language === 'fr' ? 'fr-FR' : 'en-GB',
          timezoneId: 'Europe/Paris',
        })
        const page = await context.newPage()
        page.setDefaultTimeout(60_000)
        const watch = watchOver(page)
        if (who !== null) await signIn(page, places[language][who])
        return { page, watch }
      }
      await use({
        places,
        windowOf: (who, language) => {
          const key = `${who} ${language}`
          const window = windows.get(key) ?? open(who, language)
          windows.set(key, window)
          return window
        },
      })
      for (const window of windows.values()) await (await window).page.context().close()
      await request.dispose()
    },
    { scope: 'worker', timeout: 600_000 },
  ],
})

function watchOver(page: Page): Window['watch'] {
  let failures: string[] = []
  let expected: number | undefined
  page.on('console', (message) => {
    if (message.type() !== 'error' || statusIn(message.text()) === expected) return
    failures.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => failures.push(`script: ${error.message}`))
  return (refused) => {
    failures = []
    expected = refused
    return failures
  }
}

/** The status that a browser's message is about; NaN for any other message. */
const statusIn = (message: string) => Number(/the server responded with a status of (\d+)/.exec(message)?.[1])
