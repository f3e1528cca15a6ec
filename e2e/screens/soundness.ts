import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe has to say of a screen. */
export const unsound = (page: Page) =>
  said(new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']))

/** All that other colours can do to it. */
export const illegible = (page: Page) =>
  said(new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']))

/** How far it runs out of the page to the side. */
export async function overflow(page: Page): Promise<string[]> {
  const pixels = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  return pixels > 0 ? [`runs ${pixels} px out of the page`] : []
}

/** Links to where one is that stand beyond the edge of what scrolls. */
export async function outOfSight(page: Page): Promise<string[]> {
  // What has just come makes them wider; they are put in their place with the next frame.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  return page.evaluate(() =>
    [...document.querySelectorAll('nav [aria-current=page]')].flatMap((link) => {
      const [inner, outer] = [link.getBoundingClientRect(), link.closest('nav')!.getBoundingClientRect()]
      const isSeen = inner.width === 0 || (inner.left >= outer.left - 1 && inner.right <= outer.right + 1)
      return isSeen ? [] : [`“${link.textContent.trim()}” is out of sight`]
    }),
  )
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
