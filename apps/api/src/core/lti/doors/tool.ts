import type { FastifyReply, FastifyRequest } from 'fastify'
import { manifest } from '../../manifest.ts'
import type { LtiDeps } from '../deps.ts'
import { publishedKeys } from '../keys/keep.ts'
import { originOf, type Doors } from '../../launches/doors/answers.ts'
import { toolConfiguration } from '../tool/configuration.ts'

/** Far less than a key is published before it signs (@guichet/lti/keys/rotation). */
const KEYS_FOR = 'public, max-age=3600'

/** `GET /lti/jwks`: our public keys, for anybody. */
export async function jwks({ host }: LtiDeps, _: Doors, _request: FastifyRequest, reply: FastifyReply) {
  const keys = (await publishedKeys(host)).map(({ publicJwk }) => publicJwk)
  return reply.header('cache-control', KEYS_FOR).header('access-control-allow-origin', '*').send({ keys })
}

/** `GET /lti/config.json`: what an administrator enters elsewhere by hand, as Canvas reads it by itself. */
export async function configuration({ host }: LtiDeps, doors: Doors, request: FastifyRequest, reply: FastifyReply) {
  const { name, ltiGrades } = await host.settings(manifest)
  return reply.header('cache-control', 'no-cache').send(toolConfiguration(originOf(doors, request), name, ltiGrades))
}
