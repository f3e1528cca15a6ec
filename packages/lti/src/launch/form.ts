/** The fields of a launch (lti.md 1.5, 1.6), each as often as it came. */
export interface LaunchForm {
  readonly states: readonly string[]
  readonly idTokens: readonly string[]
  readonly errors: readonly string[]
}

export function readLaunchForm(body: string): LaunchForm {
  const params = new URLSearchParams(body)
  return { states: params.getAll('state'), idTokens: params.getAll('id_token'), errors: params.getAll('error') }
}

/** What OpenID Connect lets a platform answer instead of a launch; anything else that it says is `other`, never shown as it came. */
const PLATFORM_ERRORS = [
  'login_required',
  'interaction_required',
  'consent_required',
  'account_selection_required',
  'invalid_request',
  'unauthorized_client',
  'access_denied',
  'invalid_scope',
  'unsupported_response_type',
  'server_error',
  'temporarily_unavailable',
] as const

export type PlatformError = (typeof PLATFORM_ERRORS)[number] | 'other'

export function platformErrorOf({ errors }: LaunchForm): PlatformError | null {
  if (errors.length === 0) return null
  return PLATFORM_ERRORS.find((known) => known === errors[0]) ?? 'other'
}
