import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { fieldsOf, json, type Answer, type Incoming } from '../http.ts'
import { decodeToken } from '../tool-jwt/decode.ts'
import { assertionFaults } from '../tool-jwt/assertion.ts'
import type { World } from '../world.ts'
import { agentFaults } from './agent.ts'

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

interface Granted {
  readonly clientId: string
  readonly scopes: readonly string[]
  readonly expiresAt: number
}

export type Tokens = Map<string, Granted>

/** The token endpoint: client credentials by `private_key_jwt`, and nothing else (lti.md 1.11). */
export async function grantToken(world: World, tokens: Tokens, request: Incoming): Promise<Answer> {
  const { switches } = world
  if (switches.tokenDelayMs > 0) await setTimeout(switches.tokenDelayMs)
  const fields = fieldsOf(request.body) ?? new Map<string, string>()
  const assertion = fields.get('client_assertion') ?? ''
  const tool = world.tools.get(decodeToken(assertion)?.claims.iss ?? '')
  const wanted = (fields.get('scope') ?? '').split(' ')
  const faults = [
    ...agentFaults(request),
    ...formFaults(request, fields),
    ...(tool === undefined ? ['iss'] : await assertionFaults(world, tool, assertion)),
    ...(new Set(wanted).size === wanted.length ? [] : ['scope.twice']),
    ...(wanted.every((scope) => tool?.scopes.includes(scope)) ? [] : ['scope.not_registered']),
  ]
  if (tool === undefined || faults.length > 0) {
    // A refusal that is an answer to be read by people, not by programs.
    return { ...json(faults.includes('scope.not_registered') ? 400 : 401, { error: 'invalid_client' }), faults }
  }
  const scopes = wanted.filter((scope) => switches.grants?.includes(scope) ?? true)
  const token = randomUUID()
  const seconds = switches.tokenLifetime ?? 3_600
  tokens.set(token, { clientId: tool.clientId, scopes, expiresAt: world.now().getTime() + seconds * 1000 })
  const lifetime = switches.tokenLifetime === null ? {} : { expires_in: switches.tokenLifetime }
  const answer = { access_token: token, token_type: switches.tokenType, scope: scopes.join(' '), ...lifetime }
  return json(200, answer, { 'content-type': switches.tokenContentType, 'cache-control': 'no-store' })
}

const KNOWN = ['grant_type', 'client_assertion_type', 'client_assertion', 'scope']

function formFaults({ method, headers }: Incoming, fields: ReadonlyMap<string, string>) {
  return [
    ...(method === 'POST' ? [] : ['method']),
    ...(headers['content-type']?.split(';')[0] === 'application/x-www-form-urlencoded' ? [] : ['content-type']),
    // The assertion says who asks; a second way of saying it is refused by RFC 6749, 2.3.
    ...(headers['authorization'] === undefined ? [] : ['authorization']),
    ...(fields.get('grant_type') === 'client_credentials' ? [] : ['grant_type']),
    ...(fields.get('client_assertion_type') === ASSERTION_TYPE ? [] : ['client_assertion_type']),
    ...[...fields.keys()].flatMap((name) => (KNOWN.includes(name) ? [] : [`unknown ${name}`])),
  ]
}
