import { localeOf } from './locale.ts'
import { asRecord } from './record.ts'
import { webUrl, type UrlRules } from './web-url.ts'

const DOCUMENT_TARGETS = ['frame', 'iframe', 'window', 'embed'] as const
export type DocumentTarget = (typeof DOCUMENT_TARGETS)[number]

/** How the platform shows us (lti.md 1.16). Its width and height say nothing one could lay out by, so they are not read. */
export interface Presentation {
  readonly locale: string | null
  readonly documentTarget: DocumentTarget | null
  /** Where "back to the course" may lead, once the person asks for it; null unless its origin is on the registration's list. */
  readonly returnUrl: string | null
  /** The origin that the platform named for it, on the list or not: for an administrator to put it there (lti.md 1.17). */
  readonly returnOrigin: string | null
}

/** `origins`: those of the registration's list. */
export function presentationOf(claim: unknown, origins: readonly string[], rules: UrlRules): Presentation {
  const given = asRecord(claim)
  const url = webUrl(given?.['return_url'], rules)
  return {
    locale: localeOf(given?.['locale']),
    documentTarget: DOCUMENT_TARGETS.find((target) => target === given?.['document_target']) ?? null,
    returnUrl: url !== null && origins.includes(url.origin) ? url.href : null,
    returnOrigin: url?.origin ?? null,
  }
}
