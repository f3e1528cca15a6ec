import type { FastifyReply, FastifyRequest } from 'fastify'
import { isOwnOrigin } from '../../auth/origin.ts'
import type { LtiDeps } from '../deps.ts'
import type { LaunchPage } from '../../launches/page.ts'
import { show, type Doors } from '../../launches/doors/answers.ts'

/** Below the site: nothing that leads to another one. */
const PATH = /^\/(?!\/)[\x21-\x7e]{0,500}$/

/**
 * `POST /lti/continue`: a launch goes on in a tab of its own, by a code that its frame was given. That frame is a page of ours, which the browser says: else
 * somebody could have another person go on with a session of theirs, who would not see it (lti.md section 4, attack 2).
 */
export async function goOn(_: LtiDeps, doors: Doors, request: FastifyRequest, reply: FastifyReply) {
  const fields = new URLSearchParams(String(request.body ?? ''))
  const code = fields.get('code') ?? ''
  const path = fields.get('path') ?? ''
  const isOurs = code !== '' && isFromHere(request, doors)
  const page: LaunchPage = isOurs
    ? {
        step: 'enter',
        code,
        path: PATH.test(path) ? path : null,
        storage: null,
        confirm: null,
        mayConfirm: false,
        locale: null,
        parents: [],
        resize: 'object',
      }
    : { step: 'refused', why: 'over', id: '', returnUrl: null }
  return show(doors, request, reply, { page, status: isOurs ? 200 : 410, ancestors: [] })
}

/** Safari before 16.4 does not say where a request comes from; from which origin a form is posted, it does. */
function isFromHere({ headers, host }: FastifyRequest, { publicUrl }: Doors): boolean {
  const site = headers['sec-fetch-site']
  return site === undefined ? isOwnOrigin(headers.origin ?? null, { host, publicUrl }) : site === 'same-origin'
}
