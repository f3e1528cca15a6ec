import { anyone } from '@guichet/plugin-kit/access-rule'
import type { Db } from '@guichet/db/connect'
import type { Operation } from '@guichet/plugin-kit/contract'
import { id, text, whole } from '@guichet/plugin-kit/shapes'
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify'
import { z } from 'zod'
import { FILE_ROUTE } from '../routes/host-routes.ts'
import { problemAnswer } from '../openapi/openapi.ts'
import { readParts } from '../routes/request-parts.ts'
import { sendFailure, type Statuses } from '../routes/send.ts'
import { contentDisposition } from './disposition.ts'
import { findLinked } from './linked-repository.ts'
import type { FileLinks, Linked } from './links.ts'
import { rangeOf } from './range.ts'
import type { Storage } from './storage.ts'

const operation = {
  summary: 'A file, by a link that is good for some minutes',
  access: anyone('the link is signed, and was given to somebody who may read what the file belongs to'),
  params: z.strictObject({ file: id }),
  query: z.strictObject({
    name: text(255),
    type: z.string().regex(/^[\w.+-]+\/[\w.+-]+$/),
    by: id,
    until: whole(0, 99_999_999_999),
    signature: z.string().regex(/^[\w-]{43}$/),
  }),
  answers: { 200: z.string() },
} satisfies Operation

const bytes = (description: string) => ({
  description,
  content: { [FILE_ROUTE.answers]: { schema: z.string().meta({ format: 'binary' }) } },
})

const schema = {
  operationId: 'files.give',
  summary: operation.summary,
  description: `Access: anyone (${operation.access.why}).

To be saved, as it came and as the type that it was found to be. Only the copies of pictures that were made here are to be shown.
One \`Range\` is heeded; several, or none that there is, are not.

May fail with: request.invalid, not_found, rate.limited, server.unavailable, internal.`,
  tags: ['core'],
  security: [],
  params: operation.params,
  querystring: operation.query,
  response: {
    200: bytes('The file'),
    206: bytes('A part of it'),
    400: problemAnswer,
    404: problemAnswer,
    429: problemAnswer,
    500: problemAnswer,
    503: problemAnswer,
  },
} satisfies FastifySchema

interface Deps {
  readonly db: Db
  readonly links: FileLinks
  readonly storage: Storage | null
  readonly statuses: Statuses
}

export function useFileLinks(app: FastifyInstance, deps: Deps): void {
  app.route({
    method: FILE_ROUTE.method,
    url: FILE_ROUTE.path.replace(/\{(\w+)\}/, ':$1'),
    config: { open: true },
    schema,
    exposeHeadRoute: false,
    handler: (request, reply) => give(deps, request, reply),
  })
}

async function give({ db, links, storage, statuses }: Deps, request: FastifyRequest, reply: FastifyReply) {
  const parts = readParts(operation, request)
  if (!parts.ok) return sendFailure(reply, request, statuses, parts.error)
  const { signature, ...said } = parts.value.query as unknown as Omit<Linked, 'file'> & { readonly signature: string }
  const link: Linked = { file: String(parts.value.params['file']), ...said }
  const found = links.holds(link, signature) ? await findLinked(db, link) : null
  const range = found && rangeOf(request.headers.range, found.bytes)
  const stream = found && (await storage?.store.read(link.file, range ?? undefined))
  if (!found || !stream) return sendFailure(reply, request, statuses, { code: 'not_found' })
  const { first, last } = range ?? { first: 0, last: found.bytes - 1 }
  if (range) reply.code(206).header('content-range', `bytes ${first}-${last}/${found.bytes}`)
  return (
    reply
      .type(link.type)
      .header('content-length', last - first + 1)
      .header('accept-ranges', 'bytes')
      .header('content-disposition', contentDisposition(found.isCopy ? 'inline' : 'attachment', link.name))
      // Were it ever taken for a page: nothing in it runs, loads or is of this site.
      .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
      .header('cache-control', `private, max-age=${links.secondsLeft(link)}, immutable`)
      .send(stream)
  )
}
