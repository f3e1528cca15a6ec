import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendFailure } from '../../../host/routes/send.ts'
import type { Doors } from '../../launches/doors/answers.ts'
import type { LaunchDeps } from '../../launches/deps.ts'

/** Under a number it is never another one. */
const FOR_EVER = 'public, max-age=31536000, immutable'
const FOR_AN_HOUR = 'public, max-age=3600'

/** `GET /embed/loader.js`, the newest, and `GET /embed/loader-1.js`, that one: for pages of any site, which see what they load. */
export async function loader({ loaders }: LaunchDeps, doors: Doors, request: FastifyRequest, reply: FastifyReply) {
  const { version } = request.params as { readonly version?: string }
  const found = version === undefined ? loaders[0] : loaders.find((one) => String(one.version) === version)
  if (found === undefined) return sendFailure(reply, request, doors.statuses, { code: 'not_found' })
  return reply
    .headers({
      'cache-control': version === undefined ? FOR_AN_HOUR : FOR_EVER,
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    })
    .type('text/javascript; charset=utf-8')
    .send(found.script)
}
