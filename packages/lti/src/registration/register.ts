import type { Platform } from '../platform.ts'
import { err, type Result } from '../result.ts'
import { Unsent, USER_AGENT, type Send, type UnsentReason } from '../send.ts'
import { parseJson } from '../services/json.ts'
import { readRegistrationAnswer, type RegistrationAnswer } from './answer.ts'
import type { PlatformConfiguration } from './configuration.ts'
import { bearer } from './fetch-configuration.ts'
import { registrationRequest } from './request.ts'
import type { ToolDescription } from './tool.ts'

export type RegisterFault = 'client_id' | 'redirect_uris' | 'redirected' | 'refused' | 'unavailable' | UnsentReason

const LARGEST = 500_000

/** Asks the platform to register us, once: its token is good for one answer (lti.md 1.14, steps 5 and 6). */
export async function register(
  send: Send,
  tool: ToolDescription,
  configuration: PlatformConfiguration,
  token: string | null,
): Promise<Result<RegistrationAnswer, RegisterFault>> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    'user-agent': USER_AGENT,
    ...bearer(token),
  }
  const body = JSON.stringify(registrationRequest(tool, configuration))
  const url = configuration.registrationEndpoint
  try {
    const reply = await send({ method: 'POST', url, headers, body, maxBytes: LARGEST })
    if (reply.status >= 500 || reply.status === 429) return err('unavailable')
    if (reply.status >= 400) return err('refused')
    if (reply.status >= 300) return err('redirected')
    return readRegistrationAnswer(parseJson(reply.body), tool.launchUrl)
  } catch (error) {
    if (error instanceof Unsent) return err(error.reason)
    throw error
  }
}

/** What is kept of both. */
export function platformOf(configuration: PlatformConfiguration, { clientId }: RegistrationAnswer): Platform {
  const { issuer, authorizationEndpoint, tokenEndpoint, tokenAudience, jwksUrl, family } = configuration
  return {
    issuer,
    clientId,
    authorizationEndpoint,
    tokenEndpoint,
    tokenAudience,
    jwksUrl,
    family,
    trustedAudiences: [],
  }
}
