import type { PageData } from '@guichet/api/core/site/page'

/** Where no server filled it in: with Vite's own, and when the database was away. */
const UNKNOWN: PageData = { name: 'Guichet', language: 'browser', supportContact: null, passwordMin: 8 }

/** What the page says of the site, where the server fills it in (apps/api/src/host/spa.ts). */
export function readPageData(page: Pick<Document, 'querySelector'>): PageData {
  const said = page.querySelector<HTMLMetaElement>('meta[name=site]')?.content
  if (said === undefined || said === '{site-data}') return UNKNOWN
  return (JSON.parse(said) as PageData | null) ?? UNKNOWN
}

/** An e-mail address is written to, a page is gone to. */
export function contactHref(contact: string): string {
  return /^https?:\/\//.test(contact) ? contact : `mailto:${contact}`
}
