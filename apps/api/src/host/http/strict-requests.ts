import type { FastifyInstance } from 'fastify'
import { FailureError } from '../failures/failure-error.ts'

/** Node keeps the first of these and drops the others in silence; a proxy before us may have believed another. */
const ONCE: ReadonlySet<string> = new Set([
  'host',
  'authorization',
  'content-type',
  'origin',
  'idempotency-key',
  'if-match',
])

/** A header that can mean two things means nothing: refused, whatever it says. */
export function refuseDoubledHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    const { rawHeaders } = request.raw
    const seen = new Set<string>()
    for (let i = 0; i < rawHeaders.length; i += 2) {
      const name = (rawHeaders[i] ?? '').toLowerCase()
      if (!ONCE.has(name)) continue
      if (seen.has(name)) throw new FailureError({ code: 'request.malformed' })
      seen.add(name)
    }
  })
}
