import * as claim from './claim-checks.ts'
import type { Stages } from './evidence.ts'
import * as token from './token-checks.ts'

interface CheckAt<S extends keyof Stages> {
  readonly name: string
  readonly stage: S
  readonly holds: (evidence: Stages[S]) => boolean | Promise<boolean>
}

type AnyCheck = { [S in keyof Stages]: CheckAt<S> }[keyof Stages]

/**
 * Everything that a client's token has to be, in the order in which it is asked (lti.md 6). The first that does not hold refuses it, by its
 * name. embed/every-check.test.ts takes each away in turn and shows what would come in without it.
 */
export const EMBED_CHECKS = [
  { name: 'size', stage: 'received', holds: token.isOfBearableSize },
  { name: 'algorithm', stage: 'received', holds: token.isItsAlgorithm },
  { name: 'critical', stage: 'received', holds: token.hasNothingCritical },
  { name: 'key-set', stage: 'keyed', holds: token.areKeysThere },
  { name: 'key', stage: 'keyed', holds: token.isKeyKnown },
  { name: 'signature', stage: 'keyed', holds: token.isSignatureValid },
  { name: 'issuer', stage: 'signed', holds: claim.isByTheClient },
  { name: 'audience', stage: 'signed', holds: claim.isForUsAlone },
  { name: 'issued', stage: 'signed', holds: token.isIssued },
  { name: 'expiry', stage: 'signed', holds: token.isNotExpired },
  { name: 'lifetime', stage: 'signed', holds: token.isShortLived },
  { name: 'not-before', stage: 'signed', holds: token.isValidYet },
  { name: 'subject', stage: 'signed', holds: claim.isSubjectRight },
  { name: 'token-id', stage: 'signed', holds: claim.isTokenNamed },
  { name: 'activity', stage: 'signed', holds: claim.isForThisActivity },
  { name: 'parent-listed', stage: 'signed', holds: claim.isParentListed },
  { name: 'parent', stage: 'signed', holds: claim.isParentThere },
  { name: 'roles', stage: 'signed', holds: claim.areRolesOurs },
  { name: 'replay', stage: 'spent', holds: token.isFirstUse },
] as const satisfies readonly AnyCheck[]

export type EmbedCheck = (typeof EMBED_CHECKS)[number]

export type EmbedCheckName = EmbedCheck['name']
