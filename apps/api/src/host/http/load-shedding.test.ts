import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { fastify } from 'fastify'
import { expect, onTestFinished, test, vi } from 'vitest'
import { useErrors } from '../failures/errors.ts'
import { useLoadShedding } from './load-shedding.ts'
import { statusTable } from '../failures/problem.ts'

const MOST = 3

async function openServer() {
  const app = fastify({ forceCloseConnections: true })
  onTestFinished(() => app.close())
  const gates: PromiseWithResolvers<void>[] = []
  const statuses = statusTable([])
  useErrors(app, statuses)
  const load = useLoadShedding(app, statuses, MOST)
  const slow = async () => {
    const gate = Promise.withResolvers<void>()
    gates.push(gate)
    await gate.promise
    return 'done'
  }
  app.get('/api/slow', slow)
  app.post('/api/slow', slow)
  app.get('/api/v1/events', async () => 'streaming')
  app.get('/healthz', async () => 'ok')
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const ask = (path: string, options?: RequestInit) => fetch(`${address}${path}`, options)
  const fill = async () => {
    const served = Array.from({ length: MOST }, () => ask('/api/slow'))
    await vi.waitFor(() => expect(gates).toHaveLength(MOST))
    return served
  }
  return { address, ask, fill, load, gates, release: () => gates.splice(0).forEach((gate) => gate.resolve()) }
}

test('who comes when there are too many is sent away at once, told when to come again, and served then', async () => {
  const { ask, fill, load, gates, release } = await openServer()
  const served = await fill()
  expect(load.isFull).toBe(false)
  const refused = await ask('/api/slow')
  expect(refused.status).toBe(503)
  expect(refused.headers.get('retry-after')).toBe('1')
  expect(refused.headers.get('content-type')).toBe('application/problem+json')
  const problem = await refused.json()
  expect(problem).toMatchObject({ code: 'server.unavailable', params: { retryAfter: 1 } })
  expect(problem).toHaveProperty('requestId', refused.headers.get('x-request-id'))
  expect(load.isFull).toBe(true)
  release()
  expect((await Promise.all(served)).map(({ status }) => status)).toEqual([200, 200, 200])
  const again = ask('/api/slow')
  await vi.waitFor(() => expect(gates).toHaveLength(1))
  release()
  expect((await again).status).toBe(200)
})

test.each([
  ['/healthz', 200, 'whether it lives has nothing to do with how much it has to do'],
  ['/api/v1/events', 200, 'streams have limits of their own'],
  ['/%61pi/slow', 503, 'an address that is spelt otherwise is the same work'],
])('when there are too many, %s is answered with %d: %s', async (path, status) => {
  const { ask, fill, release } = await openServer()
  const served = await fill()
  expect((await ask(path)).status).toBe(status)
  release()
  await Promise.all(served)
})

test('what was sent along with a request that is sent away is no part of the next one on its connection', async () => {
  const { ask, fill, release } = await openServer()
  const served = await fill()
  const body = 'x'.repeat(300_000)
  for (let i = 0; i < 5; i++) {
    const refused = await ask('/api/slow', { method: 'POST', body })
    expect(await refused.json()).toMatchObject({ status: 503 })
  }
  release()
  await Promise.all(served)
})

test('who goes away makes room when the work for them is over, not before', async () => {
  const { ask, load, gates, release } = await openServer()
  const leaving = new AbortController()
  const gone = Array.from({ length: MOST }, () => ask('/api/slow', { signal: leaving.signal }))
  await vi.waitFor(() => expect(gates).toHaveLength(MOST))
  leaving.abort()
  await Promise.allSettled(gone)
  // By then the server knows that they are gone: their answers will never end.
  expect((await ask('/api/slow')).status).toBe(503)
  await sleep(100)
  expect(load.underWay).toBe(MOST)
  release()
  await vi.waitFor(() => expect(load.underWay).toBe(0))
})

test('who goes away while still sending takes no place for good', async () => {
  const { address, load } = await openServer()
  const socket = connect({ host: '127.0.0.1', port: Number(new URL(address).port) })
  socket.write(
    'POST /api/slow HTTP/1.1\r\nhost: guichet\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"half":',
  )
  await vi.waitFor(() => expect(load.underWay).toBe(1))
  socket.destroy()
  await vi.waitFor(() => expect(load.underWay).toBe(0))
})

test('refusals are not counted as under way, whatever their number', async () => {
  const { ask, fill, release } = await openServer()
  const served = await fill()
  for (let i = 0; i < 10; i++) expect((await ask('/api/slow')).status).toBe(503)
  release()
  await Promise.all(served)
  const next = await fill()
  release()
  expect((await Promise.all(next)).every(({ status }) => status === 200)).toBe(true)
})
