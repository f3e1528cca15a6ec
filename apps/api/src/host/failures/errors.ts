import type { Failure } from '@guichet/plugin-kit/failure'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isUnavailable } from './database-error.ts'
import { FailureError } from './failure-error.ts'
import { sendFailure, type Statuses } from '../routes/send.ts'

/** Fastify's own refusals, as ours, by their status: none of its words leaves. */
const REFUSALS: Readonly<Record<number, string>> = {
  400: 'request.malformed',
  404: 'not_found',
  405: 'request.method_not_allowed',
  413: 'request.too_large',
  // An address whose parameter is longer than any id is one of nothing.
  414: 'not_found',
  415: 'request.unsupported_media_type',
}

/** Seconds after which a client may try again what the database could not do just now. */
const RETRY_AFTER = 1

/** Surprises: logged with the request's id, answered without a word of what they were. */
export function useErrors(app: FastifyInstance, statuses: Statuses): void {
  app.setErrorHandler((error, request, reply) => tellError(statuses, error, request, reply))
}

/** Also for what fails before a request has a route. */
export function tellError(
  statuses: Statuses,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  return sendFailure(reply, request, statuses, failureOf(error, request))
}

/** What it comes to; a surprise is logged. */
export function failureOf(error: unknown, request: FastifyRequest): Failure {
  if (error instanceof FailureError) return error.failure
  const refusal = refusalOf(error)
  if (refusal !== null) return { code: refusal }
  if (error === request.raw.errored) {
    request.log.info('the client went away')
    return { code: 'request.malformed' }
  }
  request.log.error({ err: error }, 'unexpected')
  return isUnavailable(error)
    ? { code: 'server.unavailable', params: { retryAfter: RETRY_AFTER } }
    : { code: 'internal' }
}

function refusalOf(error: unknown): string | null {
  const { code, statusCode } = (error ?? {}) as { code?: unknown; statusCode?: unknown }
  const isFastifys = typeof code === 'string' && code.startsWith('FST_') && typeof statusCode === 'number'
  return isFastifys ? (REFUSALS[statusCode] ?? null) : null
}
