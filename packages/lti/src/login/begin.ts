import type { Platform } from '../platform.ts'
import { authenticationUrl } from './authentication-url.ts'
import type { LoginRequest } from './read.ts'
import { hashOf, newSecret, type Random } from './secret.ts'

/** How long a person may take to sign in to the platform in between (lti.md 1.4). */
export const LOGIN_LIFETIME_MS = 10 * 60 * 1000

/**
 * A login on its way. `state` and `secret` leave with the answer: the state through the platform, the secret to this browser alone, in the
 * cookie and where the platform keeps it for us (1.17).
 */
export interface BegunLogin {
  readonly state: string
  readonly secret: string
  readonly cookieName: string
  /** Where the browser goes next. */
  readonly url: string
  /** What is to be stored of it; the state as its hash. */
  readonly stored: {
    readonly stateHash: string
    readonly nonce: string
    readonly secretHash: string
    readonly expiresAt: Date
  }
}

/** Several logins run in one browser at once: each has a cookie of its own. `__Host-`: no other host can set it, https alone carries it. */
export const bindingCookie = (state: string): string => `__Host-lti-${state}`

export function beginLogin(
  login: LoginRequest,
  platform: Platform,
  redirectUri: string,
  now: Date,
  random: Random,
): BegunLogin {
  const [state, nonce, secret] = [newSecret(random), newSecret(random), newSecret(random)]
  return {
    state,
    secret,
    cookieName: bindingCookie(state),
    url: authenticationUrl({ platform, login, redirectUri, state, nonce }),
    stored: {
      stateHash: hashOf(state),
      nonce,
      secretHash: hashOf(secret),
      expiresAt: new Date(now.getTime() + LOGIN_LIFETIME_MS),
    },
  }
}
