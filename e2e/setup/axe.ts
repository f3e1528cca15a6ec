import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Frame, Page } from '@playwright/test'
import type axe from 'axe-core'

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * The rules that a page, or what is in it of a selector, breaks, and where. axe stays in the page until it is left, and only what is wrong is
 * described: its own driver for Playwright brings it anew for each question and carries every element that was looked at to a second page,
 * three quarters of the time. It does not look into frames: they are asked by themselves.
 */
export async function faultsOf(page: Page | Frame, options: axe.RunOptions = {}, within?: string): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(SOURCE)
  return page.evaluate(
    async ({ options, within }) => {
      const { axe: judge } = globalThis as typeof globalThis & { axe: typeof axe }
      const { violations } = await judge.run(within ?? document, { ...options, resultTypes: ['violations'] })
      return violations.map(({ id, nodes }) => {
        const places = nodes.slice(0, 3).map(({ target }) => target.join(' '))
        return `axe ${id}: ${places.join(', ')}`
      })
    },
    { options, within },
  )
}
