import type { PageData } from '@guichet/api/core/site/page'

/** Null: the server could not say, and where the stream of events would begin is not known. */
export type PageKnowledge = Omit<PageData, 'position'> & { readonly position: number | null }

/** Where no server filled it in: with Vite's own, and when the database was away. */
const UNKNOWN: PageKnowledge = {
  name: 'Guichet',
  language: 'browser',
  supportContact: null,
  passwordMin: 8,
  position: null,
}

/** What the page says of the site, where the server fills it in (apps/api/src/host/http/spa.ts). */
export function readPageData(page: Pick<Document, 'querySelector'>): PageKnowledge {
  const said = page.querySelector<HTMLMetaElement>('meta[name=site]')?.content
  if (said === undefined || said === '{site-data}') return UNKNOWN
  return (JSON.parse(said) as PageKnowledge | null) ?? UNKNOWN
}

/** An e-mail address is written to, a page is gone to. */
export function contactHref(contact: string): string {
  return /^https?:\/\//.test(contact) ? contact : `mailto:${contact}`
}
