import { CLAIM, MESSAGE } from '../claims.ts'
import { customValues } from '../custom.ts'
import { presentationOf } from '../presentation.ts'
import { asRecord } from '../record.ts'
import { parseRoles } from '../roles/parse.ts'
import { line } from '../text.ts'
import type { Deployed } from './evidence.ts'
import type { Launch } from './launch.ts'
import * as part from './read-parts.ts'
import type { Deployment } from './store.ts'

const PLACEMENT_MAX = 255

/** What a launch that all checks let in says, in our words. Nobody behind reads a claim. */
export function readLaunch<D extends Deployment>(evidence: Deployed<D>, skewSeconds: number): Launch<D> {
  const { claims, login, rules, secrets, deployment } = evidence
  const launched = {
    registration: login.registration,
    issuer: login.platform.issuer,
    deploymentId: String(claims[CLAIM.deploymentId]),
    deployment: deployment!,
    bound: secrets.length > 0 ? 'cookie' : 'later',
    secretHash: login.secretHash,
    skewSeconds,
    user: part.userOf(claims, rules),
    roles: parseRoles(claims[CLAIM.roles]),
    mentorOf: part.mentorOf(claims),
    context: part.contextOf(claims[CLAIM.context]),
    custom: customValues(claims[CLAIM.custom]),
    platform: part.platformInfoOf(claims[CLAIM.toolPlatform], rules),
    presentation: presentationOf(claims[CLAIM.launchPresentation], login.origins, rules),
    namesRoles: part.namesRolesOf(claims[CLAIM.namesRoles], rules),
    grades: part.gradesOf(claims[CLAIM.grades], rules),
    target: targetOf(claims[CLAIM.targetLinkUri]),
    placement: line(claims[CLAIM.placement], PLACEMENT_MAX),
  } as const
  const resourceLink = part.resourceLinkOf(claims[CLAIM.resourceLink])
  switch (claims[CLAIM.messageType]) {
    case MESSAGE.deepLinking:
      return {
        ...launched,
        message: 'deep-linking',
        resourceLink: null,
        deepLinking: asRecord(claims[CLAIM.deepLinkingSettings])!,
      }
    case MESSAGE.submissionReview:
      return {
        ...launched,
        message: 'submission-review',
        resourceLink: resourceLink!,
        forUser: part.forUserOf(claims[CLAIM.forUser])!,
      }
    default:
      return { ...launched, message: 'resource-link', resourceLink: resourceLink! }
  }
}

/** With one slash in front: after two, a browser reads the name of a host (lti.md, attack 8). */
function targetOf(uri: unknown): string {
  const { pathname = '', search = '' } = URL.parse(String(uri)) ?? {}
  return `/${pathname.replace(/^\/+/, '')}${search}`
}
