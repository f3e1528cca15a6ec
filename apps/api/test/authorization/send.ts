import type { Asked } from '@guichet/plugin-kit/testing/authorization'
import type { TestApp } from '../app.ts'

export interface Got {
  readonly status: number
  readonly code: string
  readonly body: unknown
  /** All that a client sees but for the request's id and the time, to compare. */
  readonly same: string
}

/** Differs from one request to the next by itself. */
const OWN = new Set(['x-request-id', 'date'])

export type Sender = ReturnType<typeof createSender>

/** Sends as an actor. Each request comes from an address of its own, so that no ceiling is reached. */
export function createSender({ server }: TestApp, bearers: ReadonlyMap<string, string | null>) {
  let count = 0
  const asInjected = (who: string, method: string, url: string, { query, body, headers }: Asked) => {
    count++
    const bearer = bearers.get(who) ?? null
    return {
      method: method as 'GET',
      url: query === undefined ? url : `${url}?${query}`,
      remoteAddress: `10.${(count >> 16) & 255}.${(count >> 8) & 255}.${count & 255}`,
      headers: {
        ...(bearer !== null && { authorization: `Bearer ${bearer}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    }
  }
  const send = async (who: string, method: string, url: string, asked: Asked): Promise<Got> => {
    const answer = await server.inject(asInjected(who, method, url, asked))
    const isJson = /[/+]json\b/.test(String(answer.headers['content-type']))
    const parsed = isJson ? answer.json<{ code?: string; requestId?: string }>() : null
    const told = Object.entries(answer.headers).filter(([name]) => !OWN.has(name))
    const text = answer.payload.replace(parsed?.requestId ?? '\0', '')
    return {
      status: answer.statusCode,
      code: parsed?.code ?? '',
      body: parsed,
      same: JSON.stringify([answer.statusCode, text, told.toSorted(([a], [b]) => a.localeCompare(b))]),
    }
  }
  /** Of an answer that goes on: how it begins. Then the client goes away. */
  const head = async (who: string, method: string, url: string, asked: Asked): Promise<Got> => {
    const answer = await server.inject({ ...asInjected(who, method, url, asked), payloadAsStream: true })
    answer.stream().destroy()
    return { status: answer.statusCode, code: '', body: null, same: String(answer.statusCode) }
  }
  return Object.assign(send, { head, count: () => count })
}
