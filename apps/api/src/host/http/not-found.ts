import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { MethodsAt } from './route-table.ts'
import { sendFailure, type Statuses } from '../routes/send.ts'

/** What a page is that another site may frame. */
export interface Framed {
  /** Who may, every one up to the window counts. */
  readonly ancestors: readonly string[]
  /** Where it posts a form to, besides here. */
  readonly formAction: string | null
  /** Where what can be embedded of it is told (oEmbed); null: nowhere. */
  readonly oembed: string | null
  /** What the page is to do, which the SPA reads. */
  readonly launch: object
}

/** Sends the SPA's one page. */
export type SendPage = (reply: FastifyReply, framed?: Framed) => Promise<FastifyReply>

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
    if (sendPage !== null && isPage(request, decodeURIComponent(path))) {
      // What anybody may open is not for search engines: no other page shows them anything.
      if (path.toLowerCase().startsWith('/visit/')) reply.header('x-robots-tag', 'noindex, nofollow')
      return sendPage(reply)
    }
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
