import { CONFIGURATION, MESSAGE, SCOPE } from '../../../claims.ts'
import { json, type Answer, type Incoming } from '../http.ts'
import { agentFaults } from '../services/agent.ts'
import type { World } from '../world.ts'
import type { Registrations } from './registrations.ts'

export const SUPPORTED = {
  scopes: ['openid', ...Object.values(SCOPE)],
  claims: ['iss', 'sub', 'name', 'given_name', 'family_name', 'email', 'locale'],
  messages: [
    { type: MESSAGE.resourceLink, placements: ['ContentArea'] },
    { type: MESSAGE.deepLinking, placements: ['ContentArea', 'RichTextEditor'] },
    { type: MESSAGE.submissionReview },
  ],
  variables: ['User.id', 'Person.email.primary', 'Context.id', 'Context.id.history', 'ResourceLink.id.history'],
}

/** What the platform says of itself (lti.md 1.14, step 3). */
export function openidConfiguration(world: World, registrations: Registrations, request: Incoming): Answer {
  const { switches, urls } = world
  const faults = agentFaults(request)
  const told = request.headers['authorization'] ?? null
  if (switches.configurationNeedsToken && !registrations.knows(told)) return { ...json(401, {}), faults: ['token'] }
  const configuration = {
    issuer: urls.issuer,
    authorization_endpoint: urls.authorization,
    token_endpoint: urls.token,
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: ['RS256'],
    jwks_uri: urls.jwks,
    registration_endpoint: urls.registration,
    scopes_supported: SUPPORTED.scopes,
    response_types_supported: ['id_token'],
    subject_types_supported: ['public', 'pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    claims_supported: SUPPORTED.claims,
    ...(switches.tokenAudience === null ? {} : { authorization_server: switches.tokenAudience }),
    [CONFIGURATION.platform]: {
      product_family_code: switches.family,
      version: '1',
      messages_supported: SUPPORTED.messages,
      variables: SUPPORTED.variables,
    },
    ...switches.configuration,
  }
  return { ...json(200, configuration), faults }
}
