import { err, type Result } from '../result.ts'
import { Unsent, USER_AGENT, type Send, type UnsentReason } from '../send.ts'
import { parseJson } from '../services/json.ts'
import { webUrl, type UrlRules } from '../web-url.ts'
import type { ConfigurationFault, PlatformConfiguration } from './configuration.ts'
import { readConfiguration } from './read-configuration.ts'
import type { SharedIssuers } from './shared-issuers.ts'

export type FetchFault = 'url' | 'redirected' | 'status' | UnsentReason

const LARGEST = 500_000

/** Where the platform's page sent us (lti.md 1.14, steps 1 and 3). */
export interface RegistrationInvitation {
  /** `openid_configuration` */
  readonly configurationUrl: string
  /** `registration_token`; Canvas wants it for reading, too. */
  readonly token: string | null
}

export async function fetchConfiguration(
  send: Send,
  { configurationUrl, token }: RegistrationInvitation,
  rules: UrlRules,
  shared?: SharedIssuers,
): Promise<Result<PlatformConfiguration, ConfigurationFault | FetchFault>> {
  if (webUrl(configurationUrl, rules) === null) return err('url')
  const headers = { accept: 'application/json', 'user-agent': USER_AGENT, ...bearer(token) }
  try {
    const reply = await send({ method: 'GET', url: configurationUrl, headers, maxBytes: LARGEST })
    // Followed, it would take the token elsewhere.
    if (reply.status >= 300 && reply.status < 400) return err('redirected')
    if (reply.status !== 200) return err('status')
    return readConfiguration(parseJson(reply.body), configurationUrl, rules, shared)
  } catch (error) {
    if (error instanceof Unsent) return err(error.reason)
    throw error
  }
}

export const bearer = (token: string | null): Readonly<Record<string, string>> =>
  token === null ? {} : { authorization: `Bearer ${token}` }
