import cookie from '@fastify/cookie'
import { fastify, type FastifyInstance } from 'fastify'
import { serializerCompiler } from 'fastify-type-provider-zod'
import { timeouts } from '../../timeouts.ts'
import { useBodyTime } from './body-time.ts'
import { refuseUnparsed } from './client-error.ts'
import { tellError, useErrors } from '../failures/errors.ts'
import { useHeaders } from './headers.ts'
import { loggerOf, type LogOptions } from './logger.ts'
import { useRateLimit } from './rate-limit.ts'
import { useOpenApi } from '../openapi/reference-page.ts'
import { newRequestId } from './request-id.ts'
import { OneLine, RequestLog } from './request-log.ts'
import type { Statuses } from '../routes/send.ts'
import { useStrictJson } from './strict-json.ts'
import { refuseDoubledHeaders } from './strict-requests.ts'

export interface HttpOptions extends LogOptions {
  readonly trustProxy?: readonly string[]
  /** Of one token in a minute; left out: what no person comes near. */
  readonly requestsPerToken?: number
}

/** Everything a plugin sends fits in this; files have routes of their own. */
const BODY_LIMIT = 1_048_576

/** Open connections of one process; further ones are refused by the kernel's queue, not by memory running out. */
const MOST_CONNECTIONS = 10_000

/** The HTTP server with the defaults that Fastify leaves open closed (reliability.md A3). Nothing is mounted yet. */
export async function createHttp(options: HttpOptions, statuses: Statuses): Promise<FastifyInstance> {
  const server = fastify({
    logger: loggerOf(options),
    genReqId: newRequestId,
    logController: new OneLine(),
    childLoggerFactory: (logger, facts) => new RequestLog(logger, facts),
    bodyLimit: BODY_LIMIT,
    requestTimeout: timeouts.upload,
    keepAliveTimeout: timeouts.keepAlive,
    http: { headersTimeout: timeouts.headers, connectionsCheckingInterval: timeouts.socketCheck },
    forceCloseConnections: 'idle',
    // A request that reached us while we close is answered like any other.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
    exposeHeadRoutes: true,
    trustProxy: options.trustProxy?.length ? [...options.trustProxy] : false,
    clientErrorHandler: refuseUnparsed,
    frameworkErrors: (error, request, reply) => tellError(statuses, error, request, reply),
  }) as FastifyInstance
  server.server.maxConnections = MOST_CONNECTIONS
  // Every shape is checked by mount's readParts, which tells fields as problems; Fastify only serialises.
  server.setValidatorCompiler(() => () => true)
  server.setSerializerCompiler(serializerCompiler)
  useStrictJson(server)
  useErrors(server, statuses)
  useBodyTime(server)
  await useHeaders(server)
  refuseDoubledHeaders(server)
  useRateLimit(server, { token: options.requestsPerToken })
  await server.register(cookie)
  await useOpenApi(server)
  return server
}
