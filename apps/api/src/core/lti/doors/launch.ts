import { registrationSaidBy } from '@guichet/lti/launch/unverified'
import { bindingCookie } from '@guichet/lti/login/begin'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { accept } from '../launch/accept.ts'
import type { LtiDeps } from '../deps.ts'
import type { LaunchPage } from '../../launches/page.ts'
import { originOf, show, type Doors } from '../../launches/doors/answers.ts'
import { pageOf, PLATFORM_COOKIE } from '../../launches/doors/last-framers.ts'
import { framersOf } from './framing.ts'
import { BINDING } from './login.ts'

/** `POST /lti/launch` (lti.md 1.6): where every message of a platform comes to. */
export async function launch(deps: LtiDeps, doors: Doors, request: FastifyRequest, reply: FastifyReply) {
  const body = String(request.body ?? '')
  const { page, ancestors, platformId, failed, formAction } = await accept(deps, {
    contentType: request.headers['content-type'],
    body,
    cookie: (name) => request.cookies[name] ?? null,
    origin: originOf(doors, request),
  })
  if (page.step === 'refused') request.log.warn({ lti: page.id, refused: failed }, 'a launch was refused')
  const state = new URLSearchParams(body).get('state') ?? ''
  const cookie = bindingCookie(state)
  if (request.cookies[cookie] !== undefined) reply.clearCookie(cookie, BINDING)
  if (platformId !== null) {
    reply.setCookie(PLATFORM_COOKIE, platformId, BINDING)
    doors.framers.keep(platformId, ancestors)
  }
  const framers =
    ancestors.length > 0
      ? ancestors
      : await framersOf(deps.host.db, { named: registrationSaidBy(body), ...seenBy(request) })
  return show(doors, request, reply, { page, status: statusOf(page), ancestors: framers, formAction })
}

/** `GET /lti/launch`: an address that was kept, or opened in a tab of its own. What it showed comes from the LMS only. */
export async function relaunch(deps: LtiDeps, doors: Doors, request: FastifyRequest, reply: FastifyReply) {
  const page = { step: 'refused', why: 'over', id: '', returnUrl: null } as const
  const ancestors = await framersOf(deps.host.db, { named: null, ...seenBy(request) })
  return show(doors, request, reply, { page, status: 410, ancestors })
}

export const seenBy = (request: FastifyRequest) => ({
  page: pageOf(request),
  platformId: request.cookies[PLATFORM_COOKIE] ?? null,
})

function statusOf(page: LaunchPage): number {
  if (page.step !== 'refused') return 200
  return page.why === 'over' ? 410 : 403
}
