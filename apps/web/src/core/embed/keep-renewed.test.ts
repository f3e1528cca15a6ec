import { ApiProblem, Unreachable, type Transport } from '@guichet/plugin-kit/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createCore } from '../../lib/core.ts'
import { observable } from '../../lib/observable.ts'
import type { Me } from '../../lib/session.ts'
import { keepRenewed } from './keep-renewed.ts'

const MINUTE = 60_000

const ada = { id: 'ada' } as Me

// A page that nothing is around: whoever is asked says nothing.
beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
  const page = {}
  vi.stubGlobal('window', Object.assign(page, { parent: page }))
  vi.stubGlobal('location', {})
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A session that ends in an hour, as the page knows; when asked, the server answers the one after the other. */
function frame(answers: ('over' | 'unreachable' | 'lasts')[]) {
  const me = observable<Me | null>(ada)
  const asked: string[] = []
  const transport: Transport = async ({ method, path }) => {
    asked.push(`${method} ${path}`)
    const answer = answers.shift()
    if (answer === 'unreachable') throw new Unreachable()
    if (answer === 'lasts') return { status: 200, body: {}, version: null }
    me.set(null)
    throw new ApiProblem({ status: 401, code: 'auth.expired' })
  }
  const person = { me, signOut: () => Promise.reject(new Error('not asked')) }
  const endsAt = new Date(60 * MINUTE).toISOString()
  keepRenewed({ site: { transport, core: createCore(transport), person }, parents: ['https://shop.example'], endsAt })
  return { me, asked }
}

it('ends what is over, although the page around it has not said so by then', async () => {
  const { me, asked } = frame(['over'])
  await vi.advanceTimersByTimeAsync(59 * MINUTE)
  expect([asked, me.get()]).toEqual([[], ada])
  await vi.advanceTimersByTimeAsync(2 * MINUTE)
  expect([asked, me.get()]).toEqual([['GET /api/v1/auth/session'], null])
  expect(vi.getTimerCount()).toBe(0)
})

it('goes on asking while the server says that it lasts, or cannot be reached', async () => {
  const { me, asked } = frame(['unreachable', 'lasts', 'over'])
  await vi.advanceTimersByTimeAsync(61 * MINUTE)
  expect(me.get()).toBe(ada)
  await vi.advanceTimersByTimeAsync(10 * MINUTE)
  expect([asked.length, me.get()]).toEqual([3, null])
})
