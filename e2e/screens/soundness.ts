import { expect, type Frame, type Page } from '@playwright/test'
import { faultsOf } from '../setup/axe.ts'

/**
 * While something is open React Aria hides the page behind it from screen readers: axe then misses what is there (libraries.md, 2.1), and
 * measures targets that are half covered.
 */
const BEHIND = ['aria-hidden-focus', 'landmark-one-main', 'page-has-heading-one', 'region', 'target-size']
/** What colours can do to a screen: half of what asking takes, and the same at every width. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

const unasked = (rules: readonly string[]) => Object.fromEntries(rules.map((rule) => [rule, { enabled: false }]))

/** What axe has to say of a screen, or of what is open over it, apart from its colours. */
export const unsound = (page: Page | Frame, over = false) =>
  faultsOf(page, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: unasked([...OF_COLOURS, ...(over ? BEHIND : [])]),
  })

const PLAIN = { colorScheme: 'light', contrast: 'no-preference' } as const
const COLOURS = {
  'in the light': PLAIN,
  'in the dark': { colorScheme: 'dark', contrast: 'no-preference' },
  'in high contrast': { colorScheme: 'light', contrast: 'more' },
} as const

/** What is hard to read of it, in the colours of each scheme. `page` is the one that it is in. */
export async function illegible(page: Page, frame: Page | Frame = page): Promise<string[]> {
  const found: string[] = []
  for (const [how, media] of Object.entries(COLOURS)) {
    await page.emulateMedia(media)
    const faults = await faultsOf(frame, { runOnly: OF_COLOURS })
    found.push(...faults.map((what) => `${how}: ${what}`))
  }
  await page.emulateMedia(PLAIN)
  return found
}

/** How far it runs out of the page to the side, once it has come to terms with its width. */
export async function overflow(page: Page | Frame): Promise<string[]> {
  const pixels = await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    await frame()
    await frame()
    return document.documentElement.scrollWidth - document.documentElement.clientWidth
  })
  return pixels > 0 ? [`runs ${pixels} px out of the page`] : []
}

/** Fails where a link to where one is stands beyond the edge of what scrolls. */
export async function currentInSight(page: Page): Promise<void> {
  const beyond = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('nav [aria-current=page]')].flatMap((link) => {
        const [inner, outer] = [link.getBoundingClientRect(), link.closest('nav')!.getBoundingClientRect()]
        const isSeen = inner.width === 0 || (inner.left >= outer.left - 1 && inner.right <= outer.right + 1)
        return isSeen ? [] : [`“${link.textContent.trim()}” is out of sight`]
      }),
    )
  // What comes late makes them wider; they are put in their place with the frame after.
  await expect.poll(beyond).toEqual([])
}
