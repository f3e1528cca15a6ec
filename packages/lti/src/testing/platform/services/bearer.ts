import { json, type Answer, type Incoming } from '../http.ts'
import type { World } from '../world.ts'
import { agentFaults } from './agent.ts'
import type { Tokens } from './token.ts'

export interface Needs {
  /** Any of them. */
  readonly scopes: readonly string[]
  readonly accept?: string
  readonly contentType?: string
}

/** Null: the call may go on; otherwise how it is refused. */
export function refuseCall({ switches, now }: World, tokens: Tokens, request: Incoming, needs: Needs): Answer | null {
  const { headers } = request
  const token = /^Bearer (\S+)$/.exec(headers['authorization'] ?? '')?.[1] ?? ''
  if (switches.refuseTokenOnce) {
    switches.refuseTokenOnce = false
    tokens.delete(token)
    return json(401, { error: 'invalid_token' })
  }
  const granted = tokens.get(token)
  if (granted === undefined || granted.expiresAt <= now().getTime()) {
    return { ...json(401, { error: 'invalid_token' }), faults: ['token'] }
  }
  if (!needs.scopes.some((scope) => granted.scopes.includes(scope))) {
    return { ...json(403, { error: 'insufficient_scope' }), faults: ['scope'] }
  }
  const faults = [
    ...agentFaults(request),
    ...(needs.accept === undefined || headers['accept'] === needs.accept ? [] : ['accept']),
    ...(needs.contentType === undefined || headers['content-type'] === needs.contentType ? [] : ['content-type']),
  ]
  return faults.length === 0 ? null : { ...json(406, { error: 'not_acceptable' }), faults }
}
