import { fieldsOf, page, refusal, type Answer, type Incoming } from '../http.ts'
import { autoPost } from '../pages/html.ts'
import type { World } from '../world.ts'
import type { Intent, Intents } from './intents.ts'
import type { LaunchClaims } from './launch-claims.ts'

export const SESSION_COOKIE = 'platform_session=1'

const FIXED = { scope: 'openid', response_type: 'id_token', response_mode: 'form_post', prompt: 'none' }
const KNOWN = [...Object.keys(FIXED), 'client_id', 'redirect_uri', 'login_hint', 'lti_message_hint', 'state', 'nonce']
/** 128 bits, however they are written. */
const RANDOM_MIN = 22

/** The authorization endpoint (lti.md 1.5): it answers by a form that posts itself to the redirect URI. */
export async function authorize(
  world: World,
  intents: Intents,
  claimsOf: LaunchClaims,
  request: Incoming,
): Promise<Answer> {
  const asked = request.method === 'POST' ? request.body : request.url.searchParams
  const fields = fieldsOf(asked)
  if (fields === null) return refusal(400, ['parameter.twice'])
  const tool = world.tools.get(fields.get('client_id') ?? '')
  if (tool === undefined) return refusal(400, ['client_id'])
  // Nothing goes to an address that was not registered, not even an error.
  const redirectUri = fields.get('redirect_uri') ?? ''
  if (!tool.redirectUris.includes(redirectUri)) return refusal(400, ['redirect_uri'])

  const intent = intents.find(fields.get('login_hint'), fields.get('lti_message_hint'))
  const faults = [...requestFaults(world, request, fields), ...intentFaults(world, intent, tool.clientId)]
  const state = fields.get('state') ?? ''
  const action = withQuery(redirectUri, world.switches.redirectQuery)
  const back = (answer: Record<string, string>) => autoPost({ action, method: 'POST', fields: { ...answer, state } })
  if (faults.length > 0 || intent === null) {
    return { ...page(back({ error: 'invalid_request', error_description: `<b>${faults.join(' ')}</b>` })), faults }
  }
  if (world.switches.oneTimeHints && intent.messageHint !== null) intent.used = true
  if (world.switches.session === 'lax' && !request.headers['cookie']?.includes(SESSION_COOKIE)) {
    return { ...page(back({ error: 'login_required' })), faults: ['session'] }
  }
  return page(back({ id_token: await world.keys.sign(claimsOf(intent.options, fields.get('nonce')!)) }))
}

function requestFaults(world: World, { method }: Incoming, fields: ReadonlyMap<string, string>) {
  const own = [...new URLSearchParams(world.switches.authorizationQuery)]
  const known = [...KNOWN, ...own.map(([name]) => name)]
  const [state, nonce] = [fields.get('state') ?? '', fields.get('nonce') ?? '']
  return [
    ...(method === 'GET' || method === 'POST' ? [] : ['method']),
    ...Object.entries(FIXED).flatMap(([name, value]) => (fields.get(name) === value ? [] : [name])),
    // Moodle and others stop at what they do not know.
    ...[...fields.keys()].flatMap((name) => (known.includes(name) ? [] : [`unknown ${name}`])),
    ...own.flatMap(([name, value]) => (method === 'POST' || fields.get(name) === value ? [] : [`own ${name}`])),
    ...(state.length >= RANDOM_MIN ? [] : ['state']),
    ...(nonce.length >= RANDOM_MIN && world.once('login-nonce', nonce) ? [] : ['nonce']),
    ...(state === nonce ? ['state is nonce'] : []),
  ]
}

function intentFaults({ switches }: World, intent: Intent | null, clientId: string): readonly string[] {
  if (intent === null) return ['hints']
  return [
    ...(intent.options.tool.clientId === clientId ? [] : ['hints of another tool']),
    ...(intent.used && switches.oneTimeHints ? ['hint used'] : []),
  ]
}

const withQuery = (url: string, query: string) =>
  query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`
