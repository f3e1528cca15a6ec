import { CONFIGURATION } from '../claims.ts'
import { err, ok, type Result } from '../result.ts'
import { asRecord, textsOf, type JsonRecord } from '../record.ts'
import { line } from '../text.ts'
import { URL_MAX, webUrl, type UrlRules } from '../web-url.ts'
import { isAudienceForeign } from './audience.ts'
import type { ConfigurationFault, PlatformConfiguration, SupportedMessage } from './configuration.ts'
import { SHARED_ISSUERS, type SharedIssuer, type SharedIssuers } from './shared-issuers.ts'

const ENDPOINTS = ['authorization_endpoint', 'token_endpoint', 'jwks_uri', 'registration_endpoint'] as const

/** Every check of 1.14, in order. `url`: where it was read. `shared`: clouds that an administrator knows besides. */
export function readConfiguration(
  given: unknown,
  url: string,
  rules: UrlRules,
  shared: SharedIssuers = SHARED_ISSUERS,
): Result<PlatformConfiguration, ConfigurationFault> {
  const body = asRecord(given)
  if (body === null) return err('not_json')
  const { issuer } = body
  if (typeof issuer !== 'string' || webUrl(issuer, rules) === null) return err('issuer')
  const missing = ENDPOINTS.find((name) => webUrl(body[name], rules) === null)
  if (missing !== undefined) return err(missing)
  const fault = hostFault(body, new URL(issuer), new URL(url), shared.get(issuer)) ?? abilityFault(body)
  if (fault !== null) return err(fault)
  const tokenEndpoint = String(body['token_endpoint'])
  const tokenAudience = line(body['authorization_server'], URL_MAX)
  if (isAudienceForeign({ issuer, tokenEndpoint, tokenAudience }, shared)) return err('audience_of_another_host')
  const extension = asRecord(body[CONFIGURATION.platform]) ?? {}
  return ok({
    issuer,
    authorizationEndpoint: String(body['authorization_endpoint']),
    tokenEndpoint,
    tokenAudience,
    jwksUrl: String(body['jwks_uri']),
    registrationEndpoint: String(body['registration_endpoint']),
    scopes: words(body['scopes_supported']),
    claims: words(body['claims_supported']),
    family: line(extension['product_family_code'], LINE_MAX)?.toLowerCase() ?? null,
    version: line(extension['version'], LINE_MAX),
    messages: messages(extension['messages_supported']),
    variables: words(extension['variables']).map((name) => name.replace(/^\$/, '')),
  })
}

/** Who may speak for an issuer: its own host, or a cloud's hosts for what the cloud shares. */
function hostFault(
  body: JsonRecord,
  issuer: URL,
  read: URL,
  cloud: SharedIssuer | undefined,
): ConfigurationFault | null {
  if (cloud === undefined && issuer.host !== read.host) return 'issuer_of_another_host'
  const speaks = [body['jwks_uri'], body['authorization_endpoint']].map((each) => new URL(String(each)).host)
  if (cloud !== undefined && !speaks.every((host) => cloud.hosts.includes(host))) return 'keys_of_another_host'
  // The registration token is sent there.
  const registration = new URL(String(body['registration_endpoint']))
  return registration.origin === read.origin ? null : 'registration_endpoint_elsewhere'
}

function abilityFault(body: JsonRecord): ConfigurationFault | null {
  if (!words(body['response_types_supported']).some((type) => type.split(' ').includes('id_token'))) {
    return 'response_type'
  }
  if (!words(body['id_token_signing_alg_values_supported']).includes('RS256')) return 'algorithm'
  const methods = words(body['token_endpoint_auth_methods_supported'])
  return methods.includes('private_key_jwt') ? null : 'client_authentication'
}

const LIST_MAX = 500
const LINE_MAX = 255

const words = (value: unknown): readonly string[] => textsOf(value).slice(0, LIST_MAX)

const messages = (value: unknown): readonly SupportedMessage[] =>
  Array.isArray(value)
    ? value.slice(0, LIST_MAX).flatMap((message) => {
        const { type, placements } = asRecord(message) ?? {}
        return typeof type === 'string' ? [{ type, placements: words(placements) }] : []
      })
    : []
