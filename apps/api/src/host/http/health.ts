import type { Db } from '@guichet/db/connect'
import type { FastifyInstance } from 'fastify'
import { timeouts } from '../../timeouts.ts'
import type { Load } from './load-shedding.ts'

export interface Health {
  /** From here on a balancer is to send nobody: not ready, and each answer ends its connection. Whoever comes is still served. */
  leave(): void
}

/** Liveness does not touch the database; readiness does, with a short time of its own (reliability.md B5, 8). */
export function useHealth(app: FastifyInstance, db: Db, load: Load): Health {
  let leaving = false
  const leave = () => void (leaving = true)
  app.addHook('preClose', async () => leave())
  // A connection kept open would keep the end waiting for its next request.
  app.addHook('onSend', async (_, reply) => {
    if (leaving) reply.header('connection', 'close')
  })
  const hidden = { schema: { hide: true } } as const
  app.get('/healthz', hidden, async () => ({ status: 'ok' }))
  app.get('/readyz', hidden, async (_, reply) => {
    const ready = !leaving && !load.isFull && (await answersWithin(db, timeouts.readiness))
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'unavailable' })
  })
  return { leave }
}

async function answersWithin(db: Db, milliseconds: number): Promise<boolean> {
  const late = new Promise<false>((resolve) => void setTimeout(() => resolve(false), milliseconds).unref())
  const asked = db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  )
  return Promise.race([asked, late])
}
