import { LOGIN_LIFETIME_MS } from '@guichet/lti/login/begin'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { begin } from '../login/begin.ts'
import type { LtiDeps } from '../deps.ts'
import { originsOf } from '../platform.ts'
import { newReference } from '../../launches/reference.ts'
import { originOf, show, type Doors } from '../../launches/doors/answers.ts'
import { pageOf } from '../../launches/doors/last-framers.ts'
import { framersOf } from './framing.ts'
import { queryOf } from '../../launches/doors/query.ts'

/**
 * `GET` and `POST /lti/login` (lti.md 1.3): a redirect to the platform, which counts as the platform's own navigation; the page only where
 * the platform keeps our secret, for that needs a script (1.17).
 */
export async function login(deps: LtiDeps, doors: Doors, request: FastifyRequest, reply: FastifyReply) {
  const params = new URLSearchParams(request.method === 'POST' ? String(request.body ?? '') : queryOf(request))
  const begun = await begin(deps, params, originOf(doors, request))
  if (!begun.ok) {
    const id = newReference()
    request.log.warn({ lti: id, refused: begun.error }, 'a login was refused')
    const [issuer, clientId] = [params.get('iss'), params.get('client_id')]
    const named = issuer === null || clientId === null ? null : { issuer, clientId }
    const ancestors = await framersOf(deps.host.db, { named, page: pageOf(request), platformId: null })
    const page = { step: 'refused', why: 'login', id, returnUrl: null } as const
    return show(doors, request, reply, { page, status: 400, ancestors })
  }
  const { url, cookie, storage, platform } = begun.value
  reply.setCookie(cookie.name, cookie.value, { ...BINDING, maxAge: LOGIN_LIFETIME_MS / 1000 })
  if (storage === null) return reply.header('cache-control', 'no-store').redirect(url, 302)
  const page = { step: 'store', ...storage, value: cookie.value, url } as const
  return show(doors, request, reply, { page, status: 200, ancestors: originsOf(platform) })
}

/** In the jar of this platform's page alone, which browsers keep also where they block third parties' cookies (lti.md 1.17). */
export const BINDING = { path: '/', httpOnly: true, secure: true, sameSite: 'none', partitioned: true } as const
