import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/**
 * While something is open React Aria hides the page behind it from screen readers: axe then misses what is there (libraries.md, 2.1), and
 * measures targets that are half covered.
 */
export const BEHIND = ['aria-hidden-focus', 'landmark-one-main', 'page-has-heading-one', 'region', 'target-size']

/** What axe has to say of a screen, or of what is open over it. */
export const unsound = (page: Page, over = false) =>
  said(
    new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .disableRules(over ? BEHIND : []),
  )

/** All that other colours can do to it. */
export const illegible = (page: Page) =>
  said(new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']))

/** How far it runs out of the page to the side. */
export async function overflow(page: Page): Promise<string[]> {
  const pixels = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
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

async function said(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze()
  return violations.map(
    ({ id, nodes }) =>
      `axe ${id}: ${nodes
        .map((node) => node.target.join(' '))
        .slice(0, 3)
        .join(', ')}`,
  )
}
