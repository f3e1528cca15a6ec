import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { MethodsAt } from './route-table.ts'
import { sendFailure, type Statuses } from './send.ts'

/** Sends the SPA's one page. */
export type SendPage = (reply: FastifyReply) => Promise<FastifyReply>

/** What no route answers: an address that has other methods, a page of the SPA, or nothing. */
export function useNotFound(
  app: FastifyInstance,
  statuses: Statuses,
  methodsAt: MethodsAt,
  sendPage: SendPage | null,
): void {
  app.setNotFoundHandler(async (request, reply) => {
    const path = pathOf(request)
    const allowed = methodsAt(decodeURI(path))
    if (allowed.length > 0 && !allowed.includes(request.method)) {
      reply.header('allow', allowed.join(', '))
      return sendFailure(reply, request, statuses, { code: 'request.method_not_allowed' })
    }
    if (sendPage !== null && isPage(request, decodeURIComponent(path))) return sendPage(reply)
    return sendFailure(reply, request, statuses, { code: 'not_found' })
  })
}

/**
 * A browser going somewhere in the SPA. What is spelled like the API in whatever way is not, so that no client takes a page for an answer,
 * and neither is a file: a script of an earlier build is gone, not a page.
 */
function isPage({ method, headers }: FastifyRequest, path: string): boolean {
  const segments = path.toLowerCase().split(/[/\\]+/)
  const [first] = segments.filter((segment) => segment !== '')
  const isOurs = path.startsWith('/') && first !== 'api' && first !== 'assets' && !segments.some((s) => s.includes('.'))
  return isOurs && (method === 'GET' || method === 'HEAD') && /text\/html|\*\/\*/.test(headers.accept ?? '*/*')
}

/** As it was sent: the router has refused what cannot be decoded. A request through a proxy may name its host too. */
function pathOf({ url }: FastifyRequest): string {
  return url.replace(/^https?:\/\/[^/?]*/i, '').split('?', 1)[0] ?? ''
}
