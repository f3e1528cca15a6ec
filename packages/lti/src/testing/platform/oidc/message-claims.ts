import { CLAIM } from '../../../claims.ts'
import type { DeepLinkingSessions } from '../deep-linking/sessions.ts'
import type { Gradebook } from '../services/gradebook.ts'
import { memberships } from '../services/paths.ts'
import type { World } from '../world.ts'
import type { LaunchOptions } from './intents.ts'

export type MessageClaims = (
  options: LaunchOptions,
  context: string | null,
  link: string,
) => Readonly<Record<string, unknown>>

/** The claims of one kind of message, and of the services that go with it (lti.md 1.9–1.13). */
export const messageClaims =
  (world: World, sessions: DeepLinkingSessions, gradebook: Gradebook): MessageClaims =>
  (options, context, link) => {
    if (options.message === 'deep-linking') {
      return { [CLAIM.deepLinkingSettings]: sessions.open(options), ...services(world, gradebook, options, context) }
    }
    // Nobody reviews what has no grade.
    if (options.message === 'review' && context !== null) gradebook.ensure(context, link)
    return {
      ...services(world, gradebook, options, context, link),
      ...(options.message === 'review' ? { [CLAIM.forUser]: { user_id: options.forUser?.sub } } : {}),
    }
  }

function services(
  { urls }: World,
  gradebook: Gradebook,
  { tool }: LaunchOptions,
  context: string | null,
  link?: string,
): Readonly<Record<string, unknown>> {
  if (context === null) return {}
  const scope = tool.scopes.filter((one) => one.includes('/lti-ags/'))
  const grades = { scope, ...gradebook.addresses(context, link) }
  return {
    [CLAIM.namesRoles]: {
      context_memberships_url: memberships(urls, context),
      service_versions: ['1.0', '2.0'],
    },
    ...(scope.length === 0 ? {} : { [CLAIM.grades]: grades }),
  }
}
