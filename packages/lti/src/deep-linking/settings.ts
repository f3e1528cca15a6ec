import { err, ok, type Result } from '../result.ts'
import { asRecord } from '../record.ts'
import { line } from '../text.ts'
import { webUrl, type UrlRules } from '../web-url.ts'

/** What the platform takes as an answer (lti.md 1.9). */
export interface DeepLinkingSettings {
  /** Byte for byte as it was signed: it may hold a session key. */
  readonly returnUrl: string
  readonly acceptTypes: readonly string[]
  readonly acceptTargets: readonly string[]
  /** One item where nothing is said. */
  readonly acceptMultiple: boolean
  readonly acceptLineItem: boolean
  /** The platform creates without asking. */
  readonly autoCreate: boolean
  /** Texts that the platform would show, plain. */
  readonly title: string | null
  readonly text: string | null
  /** Goes back untouched; null: it was not given, and nothing goes back. */
  readonly data: string | null
}

export type DeepLinkingFault = 'settings' | 'return_url' | 'accept_types' | 'accept_targets' | 'data'

const DATA_MAX = 64_000

/** The claim `deep_linking_settings` of a launch. */
export function readDeepLinkingSettings(
  given: unknown,
  rules: UrlRules,
): Result<DeepLinkingSettings, DeepLinkingFault> {
  const claim = asRecord(given)
  if (claim === null) return err('settings')
  const returnUrl = claim['deep_link_return_url']
  if (typeof returnUrl !== 'string' || webUrl(returnUrl, rules) === null) return err('return_url')
  const acceptTypes = readWords(claim['accept_types'])
  if (acceptTypes === null) return err('accept_types')
  const acceptTargets = readWords(claim['accept_presentation_document_targets'])
  if (acceptTargets === null) return err('accept_targets')
  const data = claim['data'] ?? null
  if (data !== null && (typeof data !== 'string' || data.length > DATA_MAX)) return err('data')
  return ok({
    returnUrl,
    acceptTypes,
    acceptTargets,
    acceptMultiple: isTrue(claim['accept_multiple']),
    acceptLineItem: isTrue(claim['accept_lineitem']),
    autoCreate: isTrue(claim['auto_create']),
    title: line(claim['title'], 255),
    text: line(claim['text'], 2_000),
    data,
  })
}

/** Some platforms write booleans as text. */
const isTrue = (value: unknown) => value === true || value === 'true'

const readWords = (value: unknown) =>
  Array.isArray(value) && value.length > 0 && value.every((word) => typeof word === 'string') ? value : null
