import { Readable } from 'node:stream'
import type { Operation } from '@guichet/plugin-kit/contract'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { FailureError } from '../failures/failure-error.ts'

/** In a scope of its own: bodies of these types, and no others, are not read here but given on as they come. */
export function takeUploads(scope: FastifyInstance, { types }: NonNullable<Operation['upload']>): void {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser([...types], (request, payload, done) => {
    const encoding = request.headers['content-encoding']?.toLowerCase() ?? 'identity'
    // What unpacks to a thousand times its size is not measured by its size.
    if (encoding === 'identity') done(null, payload)
    else done(new FailureError({ code: 'request.unsupported_media_type' }))
  })
}

/** The body of an upload, still to come; null for every other operation. Too long a one is refused before it comes, where it says so. */
export function uploadOf({ upload }: Operation, { body, headers }: FastifyRequest): Outcome<Readable | null> {
  if (upload === undefined) return { ok: true, value: null }
  if (!(body instanceof Readable)) return failure('request.unsupported_media_type')
  if (Number(headers['content-length'] ?? 0) > upload.limit)
    return failure('request.too_large', { limit: upload.limit })
  return { ok: true, value: body }
}
