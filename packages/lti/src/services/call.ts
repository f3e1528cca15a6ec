import { ok } from '../result.ts'
import { Unsent, USER_AGENT, type Exchange, type Reply } from '../send.ts'
import { failed, failedBy, failedWith, type ServiceResult } from './failure.ts'
import type { ServicePorts, ServiceTarget } from './ports.ts'
import { createServiceTokens } from './token.ts'

export interface ServiceRequest {
  readonly method: Exchange['method']
  readonly url: string
  readonly scope: string
  readonly accept?: string
  readonly contentType?: string
  readonly body?: unknown
}

/** One request to a service, with a token; anything but a 2xx is a failure. */
export type ServiceCall = (target: ServiceTarget, request: ServiceRequest) => Promise<ServiceResult<Reply>>

const BODY_MAX = 5_000_000

/** One for the process: tokens are kept in it (lti.md 1.11). A 401 drops the token and is tried once more. */
export function createServiceCall(ports: ServicePorts): ServiceCall {
  const tokens = createServiceTokens(ports)

  async function send(request: ServiceRequest, token: string): Promise<ServiceResult<Reply>> {
    const { method, url, accept, contentType, body } = request
    const headers = {
      authorization: `Bearer ${token}`,
      'user-agent': USER_AGENT,
      ...(accept === undefined ? {} : { accept }),
      ...(contentType === undefined ? {} : { 'content-type': contentType }),
    }
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    try {
      const reply = await ports.send({ method, url, headers, maxBytes: BODY_MAX, ...sent })
      return reply.status >= 200 && reply.status < 300 ? ok(reply) : failedWith(reply, ports.now())
    } catch (error) {
      if (error instanceof Unsent) return failedBy(error.reason)
      throw error
    }
  }

  return async ({ platform, allowedOrigins }, request) => {
    if (!isAllowed(request.url, allowedOrigins)) return failed('foreign_origin')
    const scopes = [request.scope]
    const first = await tokens.get(platform, scopes)
    if (!first.ok) return first
    const reply = await send(request, first.value)
    if (reply.ok || reply.error.code !== 'unauthorized') return reply
    tokens.drop(platform, scopes, first.value)
    const second = await tokens.get(platform, scopes)
    return second.ok ? send(request, second.value) : second
  }
}

function isAllowed(url: string, allowedOrigins: ServiceTarget['allowedOrigins']): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, username, password, origin } = new URL(url)
  return /^https?:$/.test(protocol) && username === '' && password === '' && allowedOrigins(origin)
}
