import type { FastifyReply, FastifyRequest } from 'fastify'
import type { LtiDeps } from '../deps.ts'
import { askingOrigin, beginRegistration } from '../registration/begin.ts'
import { originOf, show, type Doors } from '../../launches/doors/answers.ts'
import { queryOf } from '../../launches/doors/query.ts'

/**
 * `GET /lti/register` (lti.md 1.14): an LMS's page opens it, in a frame or a window of its own. Whoever says that it is theirs may frame it,
 * and nobody else: who lays something over it could only register themselves.
 */
export async function register(deps: LtiDeps, doors: Doors, request: FastifyRequest, reply: FastifyReply) {
  const params = new URLSearchParams(queryOf(request))
  const origin = askingOrigin(deps, params)
  const begun = await beginRegistration(deps, params, originOf(doors, request))
  const ancestors = origin === null ? [] : [origin]
  if (!begun.ok) {
    return show(doors, request, reply, { page: { step: 'not-registered', why: begun.error }, status: 403, ancestors })
  }
  const { code, configuration, grades, invited } = begun.value
  const page = {
    step: 'register',
    code,
    host: configuration.host,
    opener: configuration.origin,
    grades,
    invited,
  } as const
  return show(doors, request, reply, { page, status: 200, ancestors })
}
