import { authPaths } from '@guichet/api/core/auth/paths'
import type { authContract } from '@guichet/api/core/auth/contract'
import { ApiProblem, createClient, Unreachable } from '@guichet/plugin-kit/client'
import { describe, expect, it } from 'vitest'
import { createPlainTransport, createTransport } from './api.ts'
import { createSession } from './session.ts'

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(body === null ? null : JSON.stringify(body), {
    status,
    headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json', ...headers },
  })
const refused = (status: number, code: string) => json(status, { status, code, requestId: 'r1' })

/** An API whose access tokens are `a1`, `a2`…; only the newest is good. `refresh` answers as told. */
function site(options: { refresh?: () => Response; keep?: 'cookie' | 'memory'; answer?: () => Response } = {}) {
  let issued = 0
  let now = 0
  const calls: { path: string; authorization: string | null; body: unknown; headers: Headers }[] = []
  const tokens = () => ({
    accessToken: `a${++issued}`,
    expiresIn: 600,
    user: { id: 'u', name: 'Nadia' },
    ...(options.keep === 'memory' && { refreshToken: `r${issued}` }),
  })
  const fetch = async (input: RequestInfo | URL, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    const path = String(input)
    calls.push({
      path,
      authorization: headers.get('authorization'),
      body: init.body === null ? undefined : JSON.parse(String(init.body)),
      headers,
    })
    await Promise.resolve()
    init.signal?.throwIfAborted()
    if (path.endsWith('/auth/sign-in')) return json(200, tokens())
    if (path.endsWith('/auth/refresh')) return options.refresh?.() ?? json(200, tokens())
    if (path.endsWith('/auth/sign-out')) return json(204, null)
    if (headers.get('authorization') !== `Bearer a${issued}`) return refused(401, 'auth.expired')
    return options.answer?.() ?? json(200, { path }, { etag: 'W/"7"' })
  }
  const heard: boolean[] = []
  const parts = { fetch, heard: (answered: boolean) => void heard.push(answered) }
  const auth = createClient<typeof authContract>('/api/v1', authPaths, createPlainTransport(parts))
  let ended = 0
  const session = createSession({ auth, keep: options.keep ?? 'cookie', now: () => now, onEnd: () => ended++ })
  return {
    calls,
    heard,
    session,
    get: createTransport({ ...parts, session }),
    outdate: () => issued++,
    later: (ms: number) => (now += ms),
    ended: () => ended,
    refreshes: () => calls.filter((call) => call.path.endsWith('/auth/refresh')),
  }
}

const request = (path: string, signal?: AbortSignal) => ({ method: 'GET', path, headers: {}, signal })
const problem = (code: string) => expect.objectContaining({ code })

describe('the SPA’s requests', () => {
  it('carry the access token and give body and version', async () => {
    const { get, session, calls } = site()
    await session.signIn('nadia', 'secret')
    expect(await get(request('/api/v1/x'))).toEqual({ status: 200, body: { path: '/api/v1/x' }, version: '7' })
    expect(calls.at(-1)).toMatchObject({ authorization: 'Bearer a1' })
  })

  it('pass on the idempotency key and the version asked for', async () => {
    const { get, session, calls } = site()
    await session.resume()
    await get({
      method: 'POST',
      path: '/api/v1/x',
      body: { a: 1 },
      headers: { 'idempotency-key': 'k', 'if-match': '"3"' },
    })
    const sent = calls.at(-1)!
    expect([
      sent.headers.get('idempotency-key'),
      sent.headers.get('if-match'),
      sent.headers.get('content-type'),
      sent.body,
    ]).toEqual(['k', '"3"', 'application/json', { a: 1 }])
  })

  it('renew a refused token once for all that wait, and are sent again', async () => {
    const { get, session, outdate, refreshes } = site()
    await session.signIn('nadia', 'secret')
    outdate()
    const answers = await Promise.all(['/1', '/2', '/3'].map((path) => get(request(path))))
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200])
    expect(refreshes()).toHaveLength(1)
  })

  it('renew a token about to run out before it is refused', async () => {
    const { get, session, later, calls } = site()
    await session.signIn('nadia', 'secret')
    later(590_000)
    await Promise.all([get(request('/1')), get(request('/2'))])
    expect(calls.map((call) => [call.path, call.authorization])).toEqual([
      ['/api/v1/auth/sign-in', null],
      ['/api/v1/auth/refresh', null],
      ['/1', 'Bearer a2'],
      ['/2', 'Bearer a2'],
    ])
  })

  it('fail as the API said when the session cannot be renewed, and the session ends', async () => {
    const { get, session, outdate, ended } = site({ refresh: () => refused(401, 'auth.session_ended') })
    await session.signIn('nadia', 'secret')
    outdate()
    await expect(get(request('/1'))).rejects.toEqual(problem('auth.expired'))
    expect([ended(), await session.token()]).toEqual([1, null])
  })

  it('keep the session when renewing fails for another reason', async () => {
    const { get, session, outdate, ended } = site({ refresh: () => refused(503, 'server.unavailable') })
    await session.signIn('nadia', 'secret')
    outdate()
    await expect(get(request('/1'))).rejects.toEqual(problem('server.unavailable'))
    expect([ended(), await session.token()]).toEqual([0, 'a1'])
  })

  it('go out with the old token when it cannot be renewed ahead of time', async () => {
    const { get, session, later, calls } = site({ refresh: () => refused(429, 'rate.limited') })
    await session.signIn('nadia', 'secret')
    later(590_000)
    expect((await get(request('/1'))).status).toBe(200)
    expect(calls.at(-1)?.authorization).toBe('Bearer a1')
  })

  it('prove a framed session with the refresh token held in memory, the newest one', async () => {
    const { session, later, refreshes } = site({ keep: 'memory' })
    await session.signIn('nadia', 'secret')
    later(590_000)
    await session.token()
    later(590_000)
    await session.token()
    expect(refreshes().map((call) => call.body)).toEqual([{ refreshToken: 'r1' }, { refreshToken: 'r2' }])
  })

  it('are not renewed when nobody is signed in', async () => {
    const { get, refreshes } = site()
    await expect(get(request('/1'))).rejects.toEqual(problem('auth.expired'))
    expect(refreshes()).toHaveLength(0)
  })

  it('tell a refusal, an answer that is not ours, no answer and an abort apart', async () => {
    const html = site({
      answer: () => new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } }),
    })
    await html.session.resume()
    await expect(html.get(request('/1'))).rejects.toEqual(problem('server.unavailable'))

    const down = site({
      answer: () => {
        throw new TypeError('Failed to fetch')
      },
    })
    await down.session.resume()
    await expect(down.get(request('/1'))).rejects.toBeInstanceOf(Unreachable)
    expect(down.heard).toEqual([true, false])

    const aborted = site()
    await aborted.session.resume()
    const failure = await aborted.get(request('/1', AbortSignal.abort())).catch((error: unknown) => error)
    expect(failure).toMatchObject({ name: 'AbortError' })
    expect(failure).not.toBeInstanceOf(ApiProblem)
  })
})
