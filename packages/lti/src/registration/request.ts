import { CONFIGURATION } from '../claims.ts'
import type { PlatformConfiguration, SupportedMessage } from './configuration.ts'
import type { ToolDescription, ToolMessage } from './tool.ts'

/** What we ask a platform for (lti.md 1.14, step 5): nothing that it does not say it has. */
export function registrationRequest(tool: ToolDescription, configuration: PlatformConfiguration) {
  const { scopes, claims, messages, variables } = configuration
  return {
    application_type: 'web',
    response_types: ['id_token'],
    grant_types: ['implicit', 'client_credentials'],
    initiate_login_uri: tool.loginUrl,
    redirect_uris: [tool.launchUrl],
    client_name: tool.name,
    ...Object.fromEntries(Object.entries(tool.names).map(([language, name]) => [`client_name#${language}`, name])),
    jwks_uri: tool.jwksUrl,
    ...given({
      logo_uri: tool.logoUrl,
      client_uri: tool.clientUrl,
      policy_uri: tool.policyUrl,
      tos_uri: tool.termsUrl,
    }),
    contacts: tool.contacts,
    token_endpoint_auth_method: 'private_key_jwt',
    scope: tool.scopes.filter((scope) => scopes.includes(scope)).join(' '),
    [CONFIGURATION.tool]: {
      domain: new URL(tool.origin).host,
      target_link_uri: tool.launchUrl,
      description: tool.description,
      custom_parameters: customOf(tool.custom, variables),
      // Those of the protocol come anyway; some platforms list none at all.
      claims: tool.claims.filter((claim) => ALWAYS.has(claim) || claims.includes(claim)),
      messages: tool.messages.flatMap((message) => messageOf(message, messages, tool.launchUrl)),
    },
  }
}

export type RegistrationRequest = ReturnType<typeof registrationRequest>

const ALWAYS = new Set(['iss', 'sub'])

function messageOf(
  { type, label, placements }: ToolMessage,
  supported: readonly SupportedMessage[],
  launchUrl: string,
) {
  const offered = supported.filter((message) => message.type === type)
  if (offered.length === 0) return []
  const places = placements.filter((place) => offered.some((message) => message.placements.includes(place)))
  return [{ type, label, target_link_uri: launchUrl, ...(places.length === 0 ? {} : { placements: places }) }]
}

const customOf = (custom: ToolDescription['custom'], variables: readonly string[]) =>
  Object.fromEntries(
    Object.entries(custom).filter(([, value]) => !value.startsWith('$') || variables.includes(value.slice(1))),
  )

const given = (values: Readonly<Record<string, string | null>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
