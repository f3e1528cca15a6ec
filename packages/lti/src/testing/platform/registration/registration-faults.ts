import { CONFIGURATION } from '../../../claims.ts'
import { asRecord, type JsonRecord } from '../../../record.ts'
import { SUPPORTED } from './configuration.ts'

export const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : []

/** What is wrong with what a tool asks for (lti.md 1.14, step 5): it may ask for nothing that was not offered. */
export function registrationFaults(wanted: JsonRecord): readonly string[] {
  const tool = asRecord(wanted[CONFIGURATION.tool])
  const urls = ['initiate_login_uri', 'jwks_uri']
  const optional = ['logo_uri', 'client_uri', 'policy_uri', 'tos_uri'].filter((name) => wanted[name] !== undefined)
  const redirects = textsOf(wanted['redirect_uris'])
  const scopes = String(wanted['scope'] ?? '').split(' ')
  return [
    ...(wanted['application_type'] === 'web' ? [] : ['application_type']),
    ...(sameTexts(wanted['response_types'], ['id_token']) ? [] : ['response_types']),
    ...(sameTexts(wanted['grant_types'], ['client_credentials', 'implicit']) ? [] : ['grant_types']),
    ...(wanted['token_endpoint_auth_method'] === 'private_key_jwt' ? [] : ['token_endpoint_auth_method']),
    ...(typeof wanted['client_name'] === 'string' && wanted['client_name'] !== '' ? [] : ['client_name']),
    ...(redirects.length > 0 && redirects.every(isWeb) ? [] : ['redirect_uris']),
    ...[...urls, ...optional].flatMap((name) => (isWeb(wanted[name]) ? [] : [name])),
    ...(scopes.every((scope) => scope === '' || SUPPORTED.scopes.includes(scope)) ? [] : ['scope']),
    ...(tool === null ? ['tool'] : toolFaults(tool, [...redirects, String(wanted['initiate_login_uri'])])),
  ]
}

function toolFaults(tool: JsonRecord, urls: readonly string[]): readonly string[] {
  const custom = Object.values(asRecord(tool['custom_parameters']) ?? {})
  const variables = custom.flatMap((value) =>
    typeof value === 'string' && value.startsWith('$') ? [value.slice(1)] : [],
  )
  const target = tool['target_link_uri']
  const here = [...urls, String(target)].every((url) => URL.canParse(url) && new URL(url).host === tool['domain'])
  return [
    ...(here ? [] : ['tool.domain']),
    ...(isWeb(target) ? [] : ['tool.target_link_uri']),
    ...(textsOf(tool['claims']).every((claim) => SUPPORTED.claims.includes(claim)) ? [] : ['tool.claims']),
    ...(custom.every((value) => typeof value === 'string') ? [] : ['tool.custom_parameters']),
    ...(variables.every((name) => SUPPORTED.variables.includes(name)) ? [] : ['tool.variables']),
    ...(Array.isArray(tool['messages']) ? tool['messages'].flatMap(messageFaults) : ['tool.messages']),
  ]
}

function messageFaults(given: unknown): readonly string[] {
  const message = asRecord(given)
  if (message === null) return ['message']
  const offered = SUPPORTED.messages.find(({ type }) => type === message['type'])
  if (offered === undefined) return ['message.type']
  const places = offered.placements ?? []
  return [
    ...(textsOf(message['placements'] ?? []).every((place) => places.includes(place)) ? [] : ['message.placements']),
    ...(message['target_link_uri'] === undefined || isWeb(message['target_link_uri']) ? [] : ['message.url']),
  ]
}

const isWeb = (url: unknown) => typeof url === 'string' && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)

const sameTexts = (value: unknown, texts: readonly string[]) =>
  JSON.stringify(textsOf(value).toSorted()) === JSON.stringify(texts)
