import { CLAIM, LTI_VERSION, MESSAGE } from '../claims.ts'
import { readDeepLinkingSettings } from '../deep-linking/settings.ts'
import { asRecord } from '../record.ts'
import { identifier } from '../text.ts'
import { ownAddress, webUrl } from '../web-url.ts'
import type { Deployed, Signed } from './evidence.ts'

export const isItsVersion = ({ claims }: Signed) => claims[CLAIM.version] === LTI_VERSION

export const isMessageHandled = ({ claims }: Signed) =>
  Object.values<unknown>(MESSAGE).includes(claims[CLAIM.messageType])

export const isDeploymentNamed = ({ claims }: Signed) => identifier(claims[CLAIM.deploymentId]) !== null

export const isDeploymentKnown = ({ deployment }: Deployed) => deployment !== null

export const isDeploymentActive = ({ deployment }: Deployed) => deployment?.status === 'active'

/** Missing is for the deployment to allow; what is no identifier is never right. */
export const isSubjectRight = ({ claims, deployment }: Deployed) => {
  const subject = claims['sub'] ?? null
  return subject === null ? deployment?.allowsAnonymous === true : identifier(subject) !== null
}

export const isTargetOurs = ({ claims, rules }: Deployed) =>
  ownAddress(claims[CLAIM.targetLinkUri], rules.origins, rules) !== null

/** None at all, or none that is known, is right: such a person may do the least. A claim that is missing is not. */
export const areRolesListed = ({ claims }: Deployed) => Array.isArray(claims[CLAIM.roles])

type Message = (typeof MESSAGE)[keyof typeof MESSAGE]

/** Holds for other messages anyway. */
const forMessages =
  (messages: readonly Message[], holds: (deployed: Deployed) => boolean) =>
  (deployed: Deployed): boolean =>
    !messages.some((message) => message === deployed.claims[CLAIM.messageType]) || holds(deployed)

export const hasItsResourceLink = forMessages(
  [MESSAGE.resourceLink, MESSAGE.submissionReview],
  ({ claims }) => identifier(asRecord(claims[CLAIM.resourceLink])?.['id']) !== null,
)

/** Whole: what could not be answered is told before somebody has chosen something, or made something to choose. */
export const hasItsDeepLinkingSettings = forMessages(
  [MESSAGE.deepLinking],
  ({ claims, rules }) => readDeepLinkingSettings(claims[CLAIM.deepLinkingSettings], rules).ok,
)

export const namesWhomItReviews = forMessages(
  [MESSAGE.submissionReview],
  ({ claims }) => identifier(asRecord(claims[CLAIM.forUser])?.['user_id']) !== null,
)

export const namesWhatItReviews = forMessages(
  [MESSAGE.submissionReview],
  ({ claims, rules }) => webUrl(asRecord(claims[CLAIM.grades])?.['lineitem'], rules) !== null,
)
