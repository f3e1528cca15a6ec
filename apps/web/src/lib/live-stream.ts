import { ApiProblem, queryString, Unreachable } from '@guichet/plugin-kit/client'
import { readProblem } from './problem.ts'
import type { Session } from './session.ts'

interface Parts {
  readonly fetch: typeof globalThis.fetch
  /** Told whether anything answered. */
  readonly heard: (answered: boolean) => void
  readonly session: Pick<Session, 'token' | 'renewed'>
}

export interface StreamAsked {
  readonly activities: readonly string[]
  /** The last position heard; null: from now on. */
  readonly lastId: string | null
  readonly signal: AbortSignal
}

/** Opens the stream; resolves once it is open, with its text as it comes. */
export type OpenStream = (asked: StreamAsked) => Promise<ReadableStream<string>>

/** Over fetch, because `EventSource` sends no token. Like any request it renews a token that is refused, once. */
export function createOpenStream({ fetch, heard, session }: Parts): OpenStream {
  async function ask({ activities, lastId, signal }: StreamAsked, token: string | null): Promise<Response> {
    try {
      const response = await fetch(`/api/v1/events${queryString({ activity: activities })}`, {
        headers: {
          accept: 'text/event-stream',
          ...(token !== null && { authorization: `Bearer ${token}` }),
          ...(lastId !== null && { 'last-event-id': lastId }),
        },
        cache: 'no-store',
        credentials: 'same-origin',
        signal,
      })
      heard(true)
      return response
    } catch (error) {
      if (signal.aborted) throw error
      heard(false)
      throw new Unreachable('GET /api/v1/events', { cause: error })
    }
  }

  return async (asked) => {
    const token = await session.token()
    let response = await ask(asked, token)
    if (response.status === 401 && token !== null) {
      const another = await session.renewed(token)
      if (another !== null) response = await ask(asked, another)
    }
    const isStream = /^text\/event-stream\b/.test(response.headers.get('content-type') ?? '')
    if (response.ok && isStream && response.body !== null) return response.body.pipeThrough(new TextDecoderStream())
    await response.body?.cancel()
    throw new ApiProblem(readProblem(response.ok ? 502 : response.status, response.headers, null))
  }
}
