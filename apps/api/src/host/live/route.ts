import type { OutgoingHttpHeaders } from 'node:http'
import { signedIn } from '@guichet/plugin-kit/access-rule'
import type { Operation } from '@guichet/plugin-kit/contract'
import { id } from '@guichet/plugin-kit/shapes'
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify'
import { z } from 'zod'
import { LIVE_ROUTE } from '../routes/host-routes.ts'
import { identify, type Authenticate } from '../access/identify.ts'
import { problemAnswer } from '../openapi/openapi.ts'
import { readParts } from '../routes/request-parts.ts'
import { sendFailure, type Statuses } from '../routes/send.ts'
import { EventStream } from './event-stream.ts'
import type { Hub } from './hub.ts'

/** Open streams of one person, in one process: windows of a browser, and then some. */
const MOST_STREAMS = 10

const operation = {
  summary: 'What happens, as it happens',
  access: signedIn({ launched: true }),
  query: z.strictObject({
    activity: z
      .union([id.transform((one) => [one]), z.array(id).max(50)])
      .optional()
      .meta({ description: 'Only of these activities: repeated, at most 50' }),
  }),
  answers: { 200: z.string() },
} satisfies Operation

const schema = {
  operationId: 'events.stream',
  summary: operation.summary,
  description: `Access: any signed-in person.

A stream of server-sent events that ends when the session or token it was opened with does, and every ten minutes: come back with
\`Last-Event-ID\`, and nothing is missed and nothing comes twice. What one may see is decided event by event, when it is sent.

\`id\` is a position in the log, \`event\` the type, \`data\` JSON:
\`{ position, type, activity, subject, version, actor, at, payload }\`. A record with an \`id\` alone says that there was nothing for you up to
there. \`event: resync\` says that too much was missed: load anew.

May fail with: request.invalid, auth.required, auth.expired, access.token_scope, access.launch_scope, rate.limited, server.unavailable, internal.`,
  tags: ['core'],
  security: [{ bearer: [] }],
  querystring: operation.query,
  headers: z.looseObject({
    'last-event-id': z
      .string()
      .optional()
      .meta({ description: 'The last position seen; without it the stream begins with now' }),
  }),
  response: {
    200: { description: 'Events', content: { 'text/event-stream': { schema: operation.answers[200] } } },
    400: problemAnswer,
    401: problemAnswer,
    403: problemAnswer,
    429: problemAnswer,
    500: problemAnswer,
    503: problemAnswer,
  },
} satisfies FastifySchema

interface Deps {
  readonly hub: Hub
  readonly authenticate: Authenticate
  readonly statuses: Statuses
}

export function useLiveEvents(app: FastifyInstance, deps: Deps): void {
  app.addHook('preClose', () => deps.hub.close())
  const { method, path: url } = LIVE_ROUTE
  app.route({ method, url, schema, exposeHeadRoute: false, handler: (request, reply) => stream(deps, request, reply) })
}

async function stream({ hub, authenticate, statuses }: Deps, request: FastifyRequest, reply: FastifyReply) {
  const who = await identify(authenticate, operation, request)
  if (!who.ok) return sendFailure(reply, request, statuses, who.error)
  const parts = readParts(operation, request)
  if (!parts.ok) return sendFailure(reply, request, statuses, parts.error)
  const { actor, credential } = who.value!
  const refuse = (code: string, retryAfter: number) =>
    sendFailure(reply, request, statuses, { code, params: { retryAfter } })
  // Clients that are cut again and again are gone by now: nothing is begun for them.
  if (reply.raw.destroyed) return reply.hijack()
  if (hub.closed) return refuse('server.unavailable', 1)
  if (hub.streamsOf(actor.id) >= MOST_STREAMS) return refuse('rate.limited', 5)

  const activities = parts.value.query['activity'] as readonly string[] | undefined
  const of = { actor, credential, activities: activities === undefined ? null : new Set(activities) }
  const opened = new EventStream(of, reply.raw)
  reply.raw.once('close', () => hub.remove(opened))
  const lastSeen = request.headers['last-event-id'] ?? null
  reply.hijack()
  reply.raw.writeHead(200, {
    ...(reply.getHeaders() as OutgoingHttpHeaders),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // Nothing comes after it: a process that closes need not wait for its client's next request.
    connection: 'close',
    // Proxies of nginx's kind would wait for more.
    'x-accel-buffering': 'no',
  })
  try {
    await hub.add(opened, lastSeen === null ? null : String(lastSeen))
  } catch (error) {
    request.log.warn({ err: error }, 'a stream could not begin')
    opened.end(1_000)
  }
  return reply
}
