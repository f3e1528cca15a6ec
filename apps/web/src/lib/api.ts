import { ApiProblem, Unreachable, type Transport } from '@guichet/plugin-kit/client'
import { exchange } from './http.ts'
import type { Session } from './session.ts'

interface Parts {
  readonly fetch: typeof globalThis.fetch
  /** Told of each exchange whether anything answered. */
  readonly heard: (answered: boolean) => void
}

/** For what is asked without a session: signing in, renewing. */
export function createPlainTransport({ fetch, heard }: Parts): Transport {
  return async (request) => listened(heard, exchange(fetch, request, null))
}

/**
 * How the SPA's requests leave: with the access token, renewed when it has run out, once for all requests that wait for it. When it
 * cannot be renewed the session is over, and the request fails with what the API said.
 */
export function createTransport({
  fetch,
  heard,
  session,
}: Parts & { readonly session: Pick<Session, 'token' | 'renewed'> }): Transport {
  return async (request) => {
    const token = await session.token()
    try {
      return await listened(heard, exchange(fetch, request, token))
    } catch (error) {
      if (token === null || !(error instanceof ApiProblem) || error.status !== 401) throw error
      const another = await session.renewed(token)
      if (another === null) throw error
      return listened(heard, exchange(fetch, request, another))
    }
  }
}

async function listened<T>(heard: Parts['heard'], answer: Promise<T>): Promise<T> {
  try {
    const value = await answer
    heard(true)
    return value
  } catch (error) {
    if (error instanceof ApiProblem) heard(true)
    if (error instanceof Unreachable) heard(false)
    throw error
  }
}
