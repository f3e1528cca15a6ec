import { signAs, secondsOf } from '../keys/sign.ts'
import { audienceOfTokenEndpoint, type Platform } from '../platform.ts'
import { ok } from '../result.ts'
import { Unsent, USER_AGENT } from '../send.ts'
import { failed, failedBy, failedWith, type ServiceResult } from './failure.ts'
import type { ServicePorts } from './ports.ts'
import { readGrant, type Grant } from './grant.ts'

const ASSERTION_SECONDS = 60
const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
const CACHED_MAX = 1_000

export interface ServiceTokens {
  /** A token that is good for a while, for these scopes. Whoever asks meanwhile waits for the same request. */
  get(platform: Platform, scopes: readonly string[]): Promise<ServiceResult<string>>
  /** A service refused it: the next `get` asks for another. A token that has been replaced meanwhile stays. */
  drop(platform: Platform, scopes: readonly string[], token: string): void
}

/** Client credentials by `private_key_jwt` (lti.md 1.11). */
export function createServiceTokens(ports: ServicePorts): ServiceTokens {
  const cached = new Map<string, Grant>()
  const asked = new Map<string, Promise<ServiceResult<string>>>()

  async function ask(key: string, platform: Platform, scopes: readonly string[]): Promise<ServiceResult<string>> {
    const grant = await requestToken(ports, platform, scopes)
    if (!grant.ok) return grant
    if (cached.size >= CACHED_MAX) cached.delete(cached.keys().next().value!)
    cached.set(key, grant.value)
    return ok(grant.value.token)
  }

  return {
    async get(platform, scopes) {
      const key = keyOf(platform, scopes)
      const grant = cached.get(key)
      if (grant !== undefined && ports.now() < grant.goodUntil) return ok(grant.token)
      cached.delete(key)
      const pending = asked.get(key)
      if (pending !== undefined) return pending
      const asking = ask(key, platform, scopes).finally(() => asked.delete(key))
      asked.set(key, asking)
      return asking
    },
    drop(platform, scopes, token) {
      const key = keyOf(platform, scopes)
      if (cached.get(key)?.token === token) cached.delete(key)
    },
  }
}

/** Endpoint and client: what two registrations of one issuer do not share. */
const keyOf = (platform: Platform, scopes: readonly string[]) =>
  JSON.stringify([platform.issuer, platform.clientId, platform.tokenEndpoint, scopes.toSorted()])

async function requestToken(
  ports: ServicePorts,
  platform: Platform,
  scopes: readonly string[],
): Promise<ServiceResult<Grant>> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_assertion_type: ASSERTION_TYPE,
    client_assertion: await assertionFor(ports, platform),
    scope: scopes.toSorted().join(' '),
  })
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    accept: 'application/json',
    'user-agent': USER_AGENT,
  }
  const exchange = { method: 'POST', url: platform.tokenEndpoint, headers, body: body.toString() } as const
  try {
    const reply = await ports.send({ ...exchange, maxBytes: 64_000 })
    if (reply.status >= 200 && reply.status < 300) return readGrant(reply.body, scopes, ports.now())
    const { error } = failedWith(reply, ports.now())
    return error.retry ? { ok: false, error } : failed('token_refused', reply.status)
  } catch (error) {
    if (error instanceof Unsent) return failedBy(error.reason)
    throw error
  }
}

async function assertionFor({ signingKey, now, randomId }: ServicePorts, platform: Platform): Promise<string> {
  const iat = secondsOf(now())
  return signAs(await signingKey(), {
    iss: platform.clientId,
    sub: platform.clientId,
    aud: audienceOfTokenEndpoint(platform),
    iat,
    exp: iat + ASSERTION_SECONDS,
    jti: randomId(),
  })
}
