import type { JWTPayload } from 'jose'
import { CLAIM, LTI_VERSION, MESSAGE } from '../../../claims.ts'
import { nameOf, type Person } from '../people.ts'
import type { Switches } from '../switches.ts'
import type { World } from '../world.ts'
import type { LaunchOptions } from './intents.ts'
import type { MessageClaims } from './message-claims.ts'

export type LaunchClaims = (options: LaunchOptions, nonce: string) => JWTPayload

const COURSE_SECTION = 'http://purl.imsglobal.org/vocab/lis/v2/course#CourseSection'

/** The claims of a launch (lti.md 1.8), as this platform says them. */
export const launchClaims =
  (world: World, messageClaims: MessageClaims): LaunchClaims =>
  (options, nonce) => {
    const { switches, urls, now } = world
    const { tool, person, message = 'resource', context = 'course-1', link = 'link-1' } = options
    const iat = Math.floor(now().getTime() / 1000)
    const type = { resource: 'resourceLink', 'deep-linking': 'deepLinking', review: 'submissionReview' } as const
    return defined({
      iss: urls.issuer,
      aud: switches.audience === 'list' ? [tool.clientId] : tool.clientId,
      azp: switches.azp ? tool.clientId : undefined,
      sub: person.sub,
      iat,
      exp: iat + switches.tokenSeconds,
      nonce,
      ...personClaims(person, switches),
      locale: switches.locale ?? undefined,
      [CLAIM.messageType]: MESSAGE[type[message]],
      [CLAIM.version]: LTI_VERSION,
      [CLAIM.deploymentId]: options.deploymentId ?? tool.deploymentId,
      [CLAIM.targetLinkUri]: options.targetLinkUri ?? tool.targetLinkUri,
      [CLAIM.roles]: person.roles,
      [CLAIM.toolPlatform]: {
        guid: new URL(urls.pages).host,
        product_family_code: switches.family,
        version: '1',
        name: `The ${switches.family} school`,
        url: urls.pages,
      },
      [CLAIM.launchPresentation]: {
        document_target: switches.documentTarget,
        locale: switches.locale,
        return_url: `${urls.pages}/returned`,
      },
      [CLAIM.custom]: { ...switches.custom, ...options.custom },
      ...(context === null ? {} : { [CLAIM.context]: contextOf(context, switches) }),
      ...(message === 'deep-linking'
        ? {}
        : { [CLAIM.resourceLink]: { id: link, title: options.linkTitle ?? `Link ${link}`, description: null } }),
      ...messageClaims(options, context, link),
      ...switches.claims,
      ...options.claims,
      ...switches.launchOverrides,
    })
  }

const contextOf = (id: string, { shortContextType }: Switches) => ({
  id,
  label: id.toUpperCase(),
  title: `Course ${id}`,
  type: [shortContextType ? 'CourseSection' : COURSE_SECTION],
})

function personClaims(person: Person, { privacy }: Switches) {
  const { givenName: given_name, familyName: family_name, email } = person
  const names = { name: nameOf(person), given_name, family_name }
  return {
    ...(privacy === 'public' || privacy === 'name' ? names : {}),
    ...(privacy === 'public' || privacy === 'email' ? { email } : {}),
  }
}

const defined = (claims: Record<string, unknown>): JWTPayload =>
  Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined))
