import { identifier } from '../text.ts'
import { err, ok, type Result } from '../result.ts'
import { ownAddress, URL_MAX, type UrlRules } from '../web-url.ts'

/** What a platform asks a login with (lti.md 1.3). Nothing of it is signed: it chooses the registration, and no more. */
export interface LoginRequest {
  readonly issuer: string
  readonly clientId: string | null
  readonly deploymentId: string | null
  /** The two hints are the platform's: they go back byte for byte, and nowhere else. */
  readonly loginHint: string
  readonly messageHint: string | null
  /** The frame that keeps our secret for us (1.17); null where the platform offers none. */
  readonly storageTarget: string | null
}

export interface LoginFault {
  readonly code: 'missing' | 'repeated' | 'malformed' | 'foreign_target'
  readonly parameter: LoginParameter
}

const HINT_MAX = 8_000

const isHint = (value: string) => value.length <= HINT_MAX && !value.includes('\0')

/** What may be in each; an empty optional one is absent, as some platforms send it. */
const SHAPES = {
  iss: (value) => value.length <= URL_MAX && !/[\p{Cc}\s]/u.test(value),
  login_hint: isHint,
  lti_message_hint: isHint,
  target_link_uri: (value) => value.length <= URL_MAX,
  client_id: (value) => identifier(value) !== null,
  lti_deployment_id: (value) => identifier(value) !== null,
  // A frame's name: it is looked up among a window's frames.
  lti_storage_target: (value) => /^[\w.:-]{1,100}$/.test(value),
} satisfies Record<string, (value: string) => boolean>

export type LoginParameter = keyof typeof SHAPES

const PARAMETERS = Object.keys(SHAPES) as LoginParameter[]
const REQUIRED: readonly LoginParameter[] = ['iss', 'login_hint', 'target_link_uri']

/**
 * Reads the query of a GET or the body of a POST. Parameters that we do not know are a platform's own, and ignored. `target_link_uri` has to
 * be on one of our `origins` and is then forgotten: where the launch goes, its signed claim says.
 */
export function readLogin(
  params: URLSearchParams,
  origins: readonly string[],
  rules: UrlRules,
): Result<LoginRequest, LoginFault> {
  const given = new Map<LoginParameter, string>()
  for (const parameter of PARAMETERS) {
    const [value = '', ...more] = params.getAll(parameter)
    if (more.length > 0) return err({ code: 'repeated', parameter })
    if (value !== '' && !SHAPES[parameter](value)) return err({ code: 'malformed', parameter })
    if (value !== '') given.set(parameter, value)
  }
  const missing = REQUIRED.find((parameter) => !given.has(parameter))
  if (missing !== undefined) return err({ code: 'missing', parameter: missing })
  if (ownAddress(given.get('target_link_uri'), origins, rules) === null) {
    return err({ code: 'foreign_target', parameter: 'target_link_uri' })
  }
  return ok({
    issuer: given.get('iss')!,
    clientId: given.get('client_id') ?? null,
    deploymentId: given.get('lti_deployment_id') ?? null,
    loginHint: given.get('login_hint')!,
    messageHint: given.get('lti_message_hint') ?? null,
    storageTarget: given.get('lti_storage_target') ?? null,
  })
}
