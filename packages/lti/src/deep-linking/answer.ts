import { CLAIM, DEEP_LINKING_RESPONSE, LTI_VERSION } from '../claims.ts'
import { secondsOf, signAs } from '../keys/sign.ts'
import type { ToolKey } from '../keys/tool-keys.ts'
import type { Platform } from '../platform.ts'
import { err, ok, type Result } from '../result.ts'
import { itemsFault, type ItemsFault } from './check-items.ts'
import type { ContentItem } from './items.ts'
import type { DeepLinkingSettings } from './settings.ts'

const ANSWER_SECONDS = 300

/** What a verified deep-linking launch left behind. */
export interface DeepLinkingRequest {
  readonly platform: Platform
  readonly deploymentId: string
  readonly settings: DeepLinkingSettings
}

/** What the person chose, and what they may. */
export interface DeepLinkingChoice {
  readonly items: readonly ContentItem[]
  /** As their role in that course says now; learners answer nothing (lti.md, attack 11). */
  readonly mayAuthor: boolean
  /** Shown, or logged, by the platform. */
  readonly msg?: string
  readonly errorMsg?: string
}

export interface DeepLinkingPorts {
  readonly signingKey: () => Promise<ToolKey>
  readonly now: () => Date
  readonly randomId: () => string
  /** Takes the request away, so that nobody can answer it again; false: somebody has. Atomic. */
  readonly consume: () => Promise<boolean>
}

/** A form that our own page posts from the frame it is in, by one field `JWT`. The page's `form-action` is the origin of `action`. */
export interface DeepLinkingForm {
  readonly action: string
  readonly fields: { readonly JWT: string }
}

export type AnswerFault = ItemsFault | 'not_author' | 'already_answered'

/** The answer to one deep-linking request, once (lti.md 1.9). What is refused leaves the request open. */
export async function answerDeepLinking(
  request: DeepLinkingRequest,
  choice: DeepLinkingChoice,
  ports: DeepLinkingPorts,
): Promise<Result<DeepLinkingForm, AnswerFault>> {
  if (!choice.mayAuthor) return err('not_author')
  const fault = itemsFault(choice.items, request.settings)
  if (fault !== null) return err(fault)
  const key = await ports.signingKey()
  if (!(await ports.consume())) return err('already_answered')
  const JWT = await signAs(key, claimsOf(request, choice, ports))
  return ok({ action: request.settings.returnUrl, fields: { JWT } })
}

function claimsOf(
  { platform, deploymentId, settings }: DeepLinkingRequest,
  { items, msg, errorMsg }: DeepLinkingChoice,
  { now, randomId }: DeepLinkingPorts,
) {
  const iat = secondsOf(now())
  return {
    iss: platform.clientId,
    // The issuer, not where it is posted to.
    aud: platform.issuer,
    iat,
    exp: iat + ANSWER_SECONDS,
    nonce: randomId(),
    [CLAIM.messageType]: DEEP_LINKING_RESPONSE,
    [CLAIM.version]: LTI_VERSION,
    [CLAIM.deploymentId]: deploymentId,
    [CLAIM.contentItems]: items,
    ...(settings.data === null ? {} : { [CLAIM.data]: settings.data }),
    ...(msg === undefined ? {} : { [CLAIM.msg]: msg }),
    ...(errorMsg === undefined ? {} : { [CLAIM.errorMsg]: errorMsg }),
  }
}
