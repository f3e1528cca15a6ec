import type { Page } from '@playwright/test'
import { CORPUS, packed } from './corpus.ts'

/** The whole corpus in six texts, longer than any name may be: six of a kind hold all of it. */
const TEXTS = packed(CORPUS, Math.ceil(CORPUS.join(' ').length / 5.5))

/** As many records as it takes of each kind to show the corpus whole. */
export const SIGNS = Array.from({ length: TEXTS.length }, (_, i) => `§${i}§`)

interface Defects {
  /** What is written goes for what was made of it: as if the server did not sanitise. */
  readonly unsanitised?: boolean
}

const hostile = (value: unknown, defects: Defects): unknown => {
  if (typeof value === 'string') return value.replace(/§(\d+)§/g, (_, i: string) => TEXTS[Number(i)]!)
  if (Array.isArray(value)) return value.map((item) => hostile(item, defects))
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).map(([key, inner]) => [key, hostile(inner, defects)] as const)
  const made: Record<string, unknown> = Object.fromEntries(fields)
  return defects.unsanitised === true && 'html' in made ? { ...made, html: asWritten(made) } : made
}

/** Of a message the HTML is that of its body; of a ticket it is by field. */
const asWritten = (of: Record<string, unknown>): unknown =>
  typeof of['html'] === 'object' && of['html'] !== null
    ? Object.fromEntries(Object.keys(of['html']).map((field) => [field, of[field]]))
    : of['body']

/**
 * In every answer of the API the signs become the texts they stand for, on their way to the page. So every screen shows every text wherever it
 * shows what something is called: also where the API would have refused it, or cut it.
 */
export async function hostileAnswers(page: Page, defects: Defects = {}): Promise<void> {
  await page.route(
    (url) => url.pathname.startsWith('/api/v1/') && url.pathname !== '/api/v1/events',
    async (route) => {
      try {
        const answer = await route.fetch()
        const isJson = (answer.headers()['content-type'] ?? '').includes('json')
        await route.fulfill({ response: answer, ...(isJson && { json: hostile(await answer.json(), defects) }) })
      } catch {
        // The page waits for it no longer.
        await route.abort().catch(() => undefined)
      }
    },
  )
}
