import { Readable } from 'node:stream'
import type { AnswerOf, Operation } from '@guichet/plugin-kit/contract'
import type { Failure } from '@guichet/plugin-kit/failure'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { setCookie } from './cookies.ts'
import { contentDisposition } from '../files/disposition.ts'
import { toProblem } from '../failures/problem.ts'

/** Failure code → HTTP status. */
export type Statuses = ReadonlyMap<string, number>

/** Refusals leave a trace with the request's id: who (the log's `actor`), what, why; never a body. */
const REFUSED: ReadonlySet<number> = new Set([401, 403, 404, 405, 429])

export function sendAnswer(reply: FastifyReply, request: FastifyRequest, answer: AnswerOf<Operation>): FastifyReply {
  // For If-Match. Not for If-None-Match: names and rights in an answer change without its version.
  if (answer.version !== undefined) reply.header('etag', `"${answer.version}"`)
  if (answer.location !== undefined) reply.header('location', answer.location)
  if (answer.next) reply.header('link', `<${nextUrl(request, answer.next)}>; rel="next"`)
  if (answer.cookie !== undefined) setCookie(reply, answer.cookie)
  reply.header('cache-control', 'no-store')
  if (answer.download !== undefined) return sendDownload(reply.code(answer.status), answer.download)
  return reply.code(answer.status).send(answer.body ?? undefined)
}

export function sendFailure(
  reply: FastifyReply,
  request: FastifyRequest,
  statuses: Statuses,
  failure: Failure,
): FastifyReply {
  const problem = toProblem(failure, statuses, request.id)
  if (problem.code !== failure.code)
    request.log.error({ code: failure.code }, 'a failure code that no manifest declares')
  if (REFUSED.has(problem.status)) request.log.info({ code: problem.code, route: request.routeOptions.url }, 'refused')
  sayWhenAgain(reply, failure)
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer')
  reply.header('cache-control', 'no-store').header('content-type', 'application/problem+json')
  return reply.code(problem.status).serializer(JSON.stringify).send(problem)
}

export function sayWhenAgain(reply: FastifyReply, { params }: Failure): void {
  const retryAfter = params?.['retryAfter']
  if (typeof retryAfter === 'number') reply.header('retry-after', String(Math.ceil(retryAfter)))
}

/** Saved, never shown: whatever it holds, no page of this site is made of it. */
function sendDownload(reply: FastifyReply, { type, name, content }: NonNullable<AnswerOf<Operation>['download']>) {
  return reply
    .type(`${type}; charset=utf-8`)
    .header('content-disposition', contentDisposition('attachment', name))
    .send(Readable.from(content))
}

function nextUrl(request: FastifyRequest, cursor: string): string {
  const url = new URL(request.url, 'http://guichet')
  url.searchParams.set('cursor', cursor)
  return url.pathname + url.search
}
