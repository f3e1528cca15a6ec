import { ACTIVITY_PARAMETER } from '../launch/link.ts'
import { toolAddresses } from './addresses.ts'
import { askedScopes } from './scopes.ts'

/** As Canvas wants it (a developer key "by URL"); other platforms have forms for the same values. */
export function toolConfiguration(origin: string, title: string, grades: boolean) {
  const { login, launch, keys } = toolAddresses(origin)
  const placement = (name: string, message: string) => ({
    placement: name,
    message_type: message,
    target_link_uri: launch,
    text: title,
  })
  return {
    title,
    description: 'Tickets, from the first question to the answer that stays',
    oidc_initiation_url: login,
    target_link_uri: launch,
    public_jwk_url: keys,
    scopes: askedScopes(grades),
    extensions: [
      {
        platform: 'canvas.instructure.com',
        privacy_level: 'public',
        settings: {
          text: title,
          placements: [
            placement('course_navigation', 'LtiResourceLinkRequest'),
            placement('link_selection', 'LtiDeepLinkingRequest'),
            placement('assignment_selection', 'LtiDeepLinkingRequest'),
          ],
        },
      },
    ],
    custom_fields: { [ACTIVITY_PARAMETER]: '' },
  }
}
