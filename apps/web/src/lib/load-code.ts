import type { Connection } from './connection.ts'

/**
 * The code of a screen. Without a connection it waits for one, which the strip above the page tells of: the router would remember a failure
 * for good. What fails although the server answers, fails.
 */
export async function loadCode<T>(
  load: () => Promise<T>,
  { lostAt, heard }: Pick<Connection, 'lostAt' | 'heard'>,
  isOnline = () => navigator.onLine,
): Promise<T> {
  const isLost = () => lostAt.get() !== null || !isOnline()
  for (;;) {
    const doubtful = isLost()
    try {
      return await load()
    } catch (error) {
      if (!doubtful && !isLost()) throw error
      // It is back since this was asked.
      if (!isLost()) continue
      heard(false)
      await new Promise<void>((resolve) => {
        const stop = lostAt.subscribe(() => {
          if (lostAt.get() !== null) return
          stop()
          resolve()
        })
      })
    }
  }
}
