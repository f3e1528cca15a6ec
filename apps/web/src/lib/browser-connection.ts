import { createConnection, type Connection } from './connection.ts'

/** The connection of this page: asks the API's health, and looks again when the browser says that something changed. */
export function watchConnection(fetch: typeof globalThis.fetch): Connection {
  const connection = createConnection({
    probe: async () => void (await fetch('/healthz', { cache: 'no-store' })),
    online: () => navigator.onLine,
    now: () => new Date(),
    wait(ms, then) {
      const timer = setTimeout(then, ms)
      return () => clearTimeout(timer)
    },
  })
  addEventListener('online', connection.check)
  addEventListener('offline', connection.check)
  return connection
}
