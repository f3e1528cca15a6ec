import { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { timeouts } from '../../timeouts.ts'
import { refuseUnparsed } from './client-error.ts'

/**
 * Ends a request whose body does not come. Node has one time for all of them, which has to suffice for an upload (`timeouts.upload`);
 * every other body gets `timeouts.request` here.
 */
export function useBodyTime(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ raw, routeOptions }) => {
    const hasBody = raw.headers['transfer-encoding'] !== undefined || Number(raw.headers['content-length'] ?? 0) > 0
    if (!hasBody || raw.complete || routeOptions.config.upload === true) return
    const { socket } = raw
    // What is injected holds no connection, and may never end.
    if (!(socket instanceof Socket)) return
    const late = setTimeout(() => {
      refuseUnparsed({ name: 'Error', message: '', code: 'ERR_HTTP_REQUEST_TIMEOUT' }, socket)
      socket.destroySoon()
    }, timeouts.request).unref()
    const done = () => clearTimeout(late)
    raw.once('end', done).once('close', done)
  })
}
