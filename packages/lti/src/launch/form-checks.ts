import { isSecretOf } from '../login/secret.ts'
import type { Found, Posted, Received, Resumed } from './evidence.ts'

/** A launch with everything that a platform knows stays far below. In characters, which are bytes: a form is ASCII. */
export const LAUNCH_BODY_MAX = 128 * 1024

export const isFormEncoded = ({ request }: Received) =>
  /^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(request.contentType ?? '')

export const isOfBearableSize = ({ request }: Received) => request.body.length <= LAUNCH_BODY_MAX

/** One state, and with it one token or the platform's error. */
export const hasItsFieldsOnce = ({ form }: Posted) =>
  form.states.length === 1 && form.idTokens.length <= 1 && form.idTokens.length + form.errors.length > 0

export const isStateKnown = ({ login }: Found) => login !== null

export const isLoginYoung = ({ login, now }: Resumed) => now.getTime() < login.expiresAt.getTime()

/** Nothing presented is no failure yet: such a launch is still to be bound (`bound: 'later'`). Something wrong is another browser's. */
export const isThisBrowser = ({ login, secrets }: Resumed) =>
  secrets.length === 0 || secrets.some((secret) => isSecretOf(secret, login.secretHash))

export const isNoError = ({ form }: Resumed) => form.errors.length === 0
