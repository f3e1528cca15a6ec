import type { PageData } from '@guichet/api/core/site/page'

/** Where no server filled it in: with Vite's own, and when the database was away. */
const UNKNOWN: PageData = { name: 'Guichet', language: 'browser', supportContact: null, passwordMin: 8 }

/** What the page says of the site, in a block that the server fills in (apps/api/src/host/spa.ts). */
export function readPageData(page: Pick<Document, 'getElementById'>): PageData {
  const text = page.getElementById('site')?.textContent ?? 'null'
  return (JSON.parse(text) as PageData | null) ?? UNKNOWN
}

/** An e-mail address is written to, a page is gone to. */
export function contactHref(contact: string): string {
  return /^https?:\/\//.test(contact) ? contact : `mailto:${contact}`
}
