import type { FastifyInstance } from 'fastify'
import { securityHeaders } from './security-headers.ts'

/** What every answer has: an id, by which the log tells of its request, and what browsers are to keep to. */
export async function useHeaders(app: FastifyInstance): Promise<void> {
  const security = await securityHeaders()
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(security).header('x-request-id', request.id)
  })
}
