import * as claim from './claim-checks.ts'
import type { Stages } from './evidence.ts'
import * as form from './form-checks.ts'
import * as token from './token-checks.ts'

export interface CheckAt<S extends keyof Stages> {
  readonly name: string
  /** Of lti.md: the section, or the point of 1.6. */
  readonly rule: string
  readonly stage: S
  readonly holds: (evidence: Stages[S]) => boolean | Promise<boolean>
}

type AnyCheck = { [S in keyof Stages]: CheckAt<S> }[keyof Stages]

/**
 * Everything that a launch has to be, in the order in which it is asked (lti.md 1.6). The first that does not hold refuses it, by its name.
 * launch/every-check.test.ts takes each away in turn and shows what would come in without it.
 */
export const LAUNCH_CHECKS = [
  { rule: '1.6.1', name: 'content-type', stage: 'received', holds: form.isFormEncoded },
  { rule: '1.6.1', name: 'size', stage: 'received', holds: form.isOfBearableSize },
  { rule: '1.6.1', name: 'fields', stage: 'posted', holds: form.hasItsFieldsOnce },
  { rule: '1.6.2', name: 'state', stage: 'found', holds: form.isStateKnown },
  { rule: '1.6.2', name: 'state-age', stage: 'resumed', holds: form.isLoginYoung },
  { rule: '1.6.2', name: 'browser', stage: 'resumed', holds: form.isThisBrowser },
  { rule: '1.5', name: 'answer', stage: 'resumed', holds: form.isNoError },
  { rule: '1.6.3', name: 'algorithm', stage: 'resumed', holds: token.isOurAlgorithm },
  { rule: '1.6.4', name: 'critical', stage: 'resumed', holds: token.hasNothingCritical },
  { rule: '1.7', name: 'key-set', stage: 'keyed', holds: token.isKeySetThere },
  { rule: '1.6.4', name: 'key', stage: 'keyed', holds: token.isKeyKnown },
  { rule: '1.6.5', name: 'signature', stage: 'keyed', holds: token.isSignatureValid },
  { rule: '1.6.6', name: 'issuer', stage: 'signed', holds: token.isItsIssuer },
  { rule: '1.6.7', name: 'audience', stage: 'signed', holds: token.isForUs },
  { rule: '1.6.7', name: 'other-audiences', stage: 'signed', holds: token.isForNobodyStrange },
  { rule: '1.6.8', name: 'authorized-party', stage: 'signed', holds: token.isAuthorizedParty },
  { rule: '1.6.9', name: 'expiry', stage: 'signed', holds: token.isNotExpired },
  { rule: '1.6.9', name: 'issued', stage: 'signed', holds: token.isIssuedJustNow },
  { rule: '1.6.9', name: 'not-before', stage: 'signed', holds: token.isValidYet },
  { rule: '1.6.10', name: 'nonce', stage: 'signed', holds: token.isItsNonce },
  { rule: '1.6.11', name: 'version', stage: 'signed', holds: claim.isItsVersion },
  { rule: '1.6.12', name: 'message-type', stage: 'signed', holds: claim.isMessageHandled },
  { rule: '1.6.13', name: 'deployment-id', stage: 'signed', holds: claim.isDeploymentNamed },
  { rule: '1.6.13', name: 'deployment', stage: 'deployed', holds: claim.isDeploymentKnown },
  { rule: '1.6.13', name: 'deployment-active', stage: 'deployed', holds: claim.isDeploymentActive },
  { rule: '1.6.14', name: 'subject', stage: 'deployed', holds: claim.isSubjectRight },
  { rule: '1.6.15', name: 'target', stage: 'deployed', holds: claim.isTargetOurs },
  { rule: '1.6.16', name: 'roles', stage: 'deployed', holds: claim.areRolesListed },
  { rule: '1.6.17', name: 'resource-link', stage: 'deployed', holds: claim.hasItsResourceLink },
  { rule: '1.6.17', name: 'deep-linking-settings', stage: 'deployed', holds: claim.hasItsDeepLinkingSettings },
  { rule: '1.6.17', name: 'for-user', stage: 'deployed', holds: claim.namesWhomItReviews },
  { rule: '1.6.17', name: 'line-item', stage: 'deployed', holds: claim.namesWhatItReviews },
] as const satisfies readonly AnyCheck[]

export type LaunchCheck = (typeof LAUNCH_CHECKS)[number]

export type CheckName = LaunchCheck['name']
