import { conflictOf, whoWasFirst } from './conflict.ts'

/** Sends by the version on the screen. What came first and is one's own, as opening the ticket by looking at it, is not in the way: it is sent once more. */
export async function asOneLeftIt<T>(me: string, version: number, send: (version: number) => Promise<T>): Promise<T> {
  try {
    return await send(version)
  } catch (error) {
    const now = conflictOf(error)
    if (now === null || whoWasFirst(error)?.id !== me) throw error
    return send(now.version)
  }
}
