import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { FailureError } from '../../../host/failures/failure-error.ts'
import { networkOf } from '../../../host/http/network.ts'
import type { Ceiling } from '../../../host/http/rate-limit.ts'
import type { Doors } from './answers.ts'
import { tellTrouble, type Telling } from './trouble.ts'

type Door<D> = (deps: D, doors: Doors, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>

interface Options {
  /** Bytes of a form; it is read by whoever knows what it has to hold. */
  readonly formMax: number
  /** What counts the requests of one address. */
  readonly ceilingOf: (request: FastifyRequest) => Ceiling
  readonly telling: Telling
}

/**
 * In a scope of its own, outside of the API: addresses that browsers are sent to by other sites. Returns what opens one at which they get a page, whatever
 * happens, and what opens one where something is read.
 */
export function openDoors<D>(scope: FastifyInstance, deps: D, doors: Doors, { formMax, ceilingOf, telling }: Options) {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: formMax }, async (_: unknown, body: string) => body)
  scope.addHook('onRequest', async (request) => {
    const address = networkOf(request.ip)
    const ceiling = ceilingOf(request)
    ceiling.count(address)
    const retryAfter = ceiling.wait(address)
    if (retryAfter > 0) throw new FailureError({ code: 'rate.limited', params: { retryAfter } })
  })
  const route = (method: 'GET' | 'POST', url: string, door: Door<D>) =>
    ({
      method,
      url,
      schema: { hide: true },
      config: { open: true },
      exposeHeadRoute: false,
      handler: (request: FastifyRequest, reply: FastifyReply) => door(deps, doors, request, reply),
    }) as const
  const errorHandler = tellTrouble(doors, telling)
  return {
    page: (...at: Parameters<typeof route>) => scope.route({ ...route(...at), errorHandler }),
    data: (url: string, door: Door<D>) => scope.route(route('GET', url, door)),
  }
}
