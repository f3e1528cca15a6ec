import { parser } from './parser.ts'
import { sanitize } from './sanitize.ts'

/** Markdown as safe HTML. Bounded, but not short: 100 kB of tables take a quarter of a second. Call it in the renderer's thread. */
export const render = (markdown: string): string => sanitize(parser.render(markdown))

/** The same; null when it could not be rendered. */
export function attempt(markdown: string): string | null {
  try {
    return render(markdown)
  } catch {
    return null
  }
}

/** What is shown when rendering failed: the text as it was written. */
export const asWritten = (markdown: string): string => `<pre dir="auto">${parser.utils.escapeHtml(markdown)}</pre>`
