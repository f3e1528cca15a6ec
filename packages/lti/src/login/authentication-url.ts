import type { Platform } from '../platform.ts'
import type { LoginRequest } from './read.ts'

export interface AuthenticationRequest {
  readonly platform: Pick<Platform, 'authorizationEndpoint' | 'clientId'>
  readonly login: Pick<LoginRequest, 'loginHint' | 'messageHint'>
  /** Our launch address, exactly as it was registered. */
  readonly redirectUri: string
  readonly state: string
  readonly nonce: string
}

/** Where the browser is sent to be asked who it is (lti.md 1.5). The endpoint keeps a query of its own: ceLTIc's has one. */
export function authenticationUrl({ platform, login, redirectUri, state, nonce }: AuthenticationRequest): string {
  const url = new URL(platform.authorizationEndpoint)
  const asked = {
    scope: 'openid',
    response_type: 'id_token',
    response_mode: 'form_post',
    prompt: 'none',
    client_id: platform.clientId,
    redirect_uri: redirectUri,
    login_hint: login.loginHint,
    ...(login.messageHint === null ? {} : { lti_message_hint: login.messageHint }),
    state,
    nonce,
  }
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value)
  return url.href
}
