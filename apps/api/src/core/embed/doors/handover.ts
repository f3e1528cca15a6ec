import { hashOf, newSecret } from '@guichet/lti/login/secret'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { originOf, show, type Doors } from '../../launches/doors/answers.ts'
import type { LaunchDeps } from '../../launches/deps.ts'
import { createHandoff } from '../../launches/handoff.ts'
import { accept } from '../handover/accept.ts'
import { keepOutcomeSql } from '../handover/outcome.ts'
import { embeddableAt, nowhere } from './frame.ts'

/** From the page's coming to its first request. */
const LIFETIME = 60_000

/**
 * `POST /embed/<client>/<activity>`: a form of a client's page, with its token in the field `token`. Its browser says where that page is, so
 * that a token that somebody got for themselves opens nothing in another's browser.
 */
export async function handover(deps: LaunchDeps, doors: Doors, request: FastifyRequest, reply: FastifyReply) {
  const embeddable = await embeddableAt(deps, request)
  if (embeddable === null) return nowhere(doors, request, reply)
  const { client, activity } = embeddable
  const handed = { token: tokenIn(request), from: request.headers.origin ?? null }
  doors.framers.keep(client.id, client.origins)
  const accepted = await accept(deps, embeddable, handed, originOf(doors, request))
  const ancestors = client.origins
  if (!accepted.ok) {
    const { failed, reference } = accepted
    request.log.warn({ embed: reference, refused: failed }, 'a handover was refused')
    const page = { step: 'not-embedded', why: 'refused', id: reference } as const
    return show(doors, request, reply, { page, status: 403, ancestors })
  }
  const code = newSecret(deps.launches.random)
  const handoff = {
    codeHash: hashOf(code),
    userId: accepted.userId,
    withinId: activity.id,
    launch: accepted.launched,
    // The page that posted is the one that the token was made for.
    secretHash: null,
    mayConfirm: false,
    expiresAt: new Date(deps.host.now().getTime() + LIFETIME),
  }
  await createHandoff(deps.host.db, handoff, keepOutcomeSql(deps, accepted.outcome))
  const { locale } = accepted.launched
  const page = {
    step: 'enter',
    code,
    storage: null,
    confirm: null,
    mayConfirm: false,
    locale,
    parents: client.origins,
    resize: 'object',
  } as const
  return show(doors, request, reply, { page, status: 200, ancestors })
}

/** Once, in a form; whatever else comes is no token. */
function tokenIn({ headers, body }: FastifyRequest): string {
  if (!/^application\/x-www-form-urlencoded(?:;|$)/i.test(headers['content-type'] ?? '')) return ''
  const given = new URLSearchParams(String(body ?? '')).getAll('token')
  return given.length === 1 ? given[0]! : ''
}
