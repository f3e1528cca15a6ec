import type { RequestListener, ServerResponse } from 'node:http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { LIVE_ROUTE } from '../routes/host-routes.ts'
import { mutant } from '../mutants.ts'
import { toProblem } from '../failures/problem.ts'
import { newRequestId } from './request-id.ts'
import type { Statuses } from '../routes/send.ts'

/**
 * Requests of the API under way at once, in one process. More would only wait for a connection to the database, each a little longer, until
 * all are answered too late to matter: who comes then is told at once to come again (reliability.md B5, 9; F17).
 */
const MOST_UNDER_WAY = 64
/** Seconds after which to come again. */
const RETRY_AFTER = 1
/** For so long after a refusal, in milliseconds, others are sent to another process, if there is one. */
const FULL_FOR = 1_000

export interface Load {
  readonly underWay: number
  /** Somebody was sent away a moment ago. */
  readonly isFull: boolean
}

/** A stream of events is under way for minutes without work, and so is an upload: they have limits of their own. */
const isCounted = ({ url, config }: FastifyRequest['routeOptions']) =>
  url?.startsWith('/api/') === true && url !== LIVE_ROUTE.path && config.upload !== true
/** The same of an address nobody has routed yet. One that is spelt with escapes is taken for work. */
const isWork = (url = '') => /^\/(?:api\/|[^?]*%)/.test(url) && !url.startsWith(LIVE_ROUTE.path)

export function useLoadShedding(app: FastifyInstance, statuses: Statuses, most = MOST_UNDER_WAY): Load {
  const counted = new WeakSet<object>()
  let underWay = 0
  let refusedAt = -Infinity
  const sendAway = refusal(statuses)
  const isFull = () => performance.now() - refusedAt < FULL_FOR
  app.addHook('onRequest', async (request) => {
    if (!isCounted(request.routeOptions)) return
    counted.add(request)
    underWay++
  })
  // The work is over when there is something to send: whoever it was for may have gone away, and then no answer ever ends.
  app.addHook('onSend', async (request) => {
    if (counted.delete(request)) underWay--
  })
  // At the door, before Fastify: what it does for each request would cost more than what can still be answered.
  const [serve] = app.server.listeners('request') as [RequestListener]
  app.server.removeAllListeners('request').on('request', (request, response) => {
    if (underWay < most || !isWork(request.url) || mutant('accept-everybody')) return serve(request, response)
    if (!isFull()) app.log.warn({ underWay }, 'more comes than can be answered: some are sent away')
    refusedAt = performance.now()
    sendAway(response)
  })
  return {
    get underWay() {
      return underWay
    },
    get isFull() {
      return isFull()
    },
  }
}

/** What each of them is answered, but for the id: thousands a second, and each takes from those who are served. */
function refusal(statuses: Statuses): (response: ServerResponse) => void {
  const of = (id: string) =>
    toProblem({ code: 'server.unavailable', params: { retryAfter: RETRY_AFTER } }, statuses, id)
  const { status } = of('')
  const [before, after] = JSON.stringify(of(ID)).split(ID) as [string, string]
  return (response) => {
    const id = newRequestId()
    const body = `${before}${id}${after}`
    const head = ['content-length', body.length, 'x-request-id', id, 'retry-after', RETRY_AFTER]
    response.writeHead(status, [...head, ...ALWAYS] as string[]).end(body)
  }
}

const ID = '<id>'
const ALWAYS = [
  'content-type',
  'application/problem+json',
  'cache-control',
  'no-store',
  'x-content-type-options',
  'nosniff',
]
