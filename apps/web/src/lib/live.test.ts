import { ApiProblem, Unreachable } from '@guichet/plugin-kit/client'
import type { LiveEvent } from '@guichet/plugin-kit/web/live'
import { expect, test, vi } from 'vitest'
import { createLive } from './live.ts'
import type { StreamAsked } from './live-stream.ts'
import { observable } from './observable.ts'

interface Opened extends StreamAsked {
  send(text: string): Promise<void>
  end(): Promise<void>
  cut(): Promise<void>
}

/** A page whose server, clock and eyes are the test's. `answers` is what the next openings get instead of a stream. */
function page({ since = null }: { readonly since?: number | null } = {}) {
  let clock = 0
  const timers = new Set<{ readonly at: number; readonly ring: () => void }>()
  const opened: Opened[] = []
  const answers: Error[] = []
  const awake = observable(true)
  const lostAt = observable<Date | null>(null)
  const live = createLive({
    async open(asked) {
      const refusal = answers.shift()
      if (refusal !== undefined) throw refusal
      let stream: ReadableStreamDefaultController<string>
      const body = new ReadableStream<string>({ start: (controller) => void (stream = controller) })
      asked.signal.addEventListener('abort', () => stream.error(asked.signal.reason))
      opened.push({
        ...asked,
        send: (text) => (stream.enqueue(text), settle()),
        end: () => (stream.close(), settle()),
        cut: () => (stream.error(new TypeError('network error')), settle()),
      })
      return body
    },
    wait(ms, ring) {
      const timer = { at: clock + ms, ring }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    now: () => new Date(clock),
    random: () => 0.5,
    awake,
    lostAt,
    since,
  })
  const news: (LiveEvent | { readonly asOf: number })[] = []
  const handler = () => ({
    event: (event: LiveEvent) => void news.push(event),
    resync: (asOf: Date) => void news.push({ asOf: asOf.getTime() }),
  })
  return {
    live,
    opened,
    answers,
    awake,
    lostAt,
    news,
    listen: async (activity = 'a') => {
      const leave = live.subscribe(activity, handler())
      await settle()
      return leave
    },
    async later(ms: number) {
      for (const end = clock + ms; ;) {
        const next = [...timers].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0]
        clock = next?.at ?? end
        if (next === undefined) return
        timers.delete(next)
        next.ring()
        await settle()
      }
    },
  }
}

const settle = () => new Promise<void>((resolve) => setTimeout(resolve))

const event = (position: number, activity = 'a'): LiveEvent => ({
  position,
  type: 'x.moved',
  activity,
  subject: 's',
  version: 2,
  actor: null,
  at: '2026-11-24T10:30:00.000Z',
  payload: {},
})
const sent = (one: LiveEvent) => `id: ${one.position}\nevent: ${one.type}\ndata: ${JSON.stringify(one)}\n\n`

test('opens one stream for who listens, says that what was there before may be old, and tells what comes', async () => {
  const { listen, opened, news, later } = page()
  await later(5_000)
  await listen()
  await listen()
  expect(opened.map(({ activities, lastId }) => [activities, lastId])).toEqual([[['a'], null]])
  expect(news).toEqual([{ asOf: 5_000 }])
  await opened[0]!.send(`retry: 600\nid: 4\n\n: hello\n\n${sent(event(5))}data: {"not":"an event"}\n\ndata: ]\n\n`)
  expect(news.slice(1)).toEqual([event(5), event(5)])
})

test('begins where the log was before the page asked for anything, so that nothing needs to be asked for twice', async () => {
  const { listen, opened, news, later, awake } = page({ since: 41 })
  awake.set(false)
  awake.set(true)
  await later(5_000)
  await listen()
  expect(opened.map(({ lastId }) => lastId)).toEqual(['41'])
  await opened[0]!.send(sent(event(42)))
  expect(news).toEqual([event(42)])
})

test('comes back after the last id it got, when the server said, and tells nothing twice', async () => {
  const { listen, opened, news, later } = page()
  await listen()
  await opened[0]!.send(`retry: 600\nid: 4\n\n${sent(event(5))}id: 9\n\n`)
  await opened[0]!.end()
  await later(599)
  expect(opened).toHaveLength(1)
  await later(1)
  expect(opened[1]).toMatchObject({ lastId: '9', activities: ['a'] })
  expect(news).toEqual([{ asOf: 0 }, event(5)])
})

test('waits longer and longer for a server that fails, never beyond half a minute, and afresh once it works', async () => {
  const { listen, opened, answers, later } = page()
  answers.push(...Array.from({ length: 8 }, () => new ApiProblem({ status: 503, code: 'server.unavailable' })))
  await listen()
  const waits: number[] = []
  for (let i = 0; i < 8; i++) {
    let waited = 0
    for (const left = answers.length; answers.length === left && opened.length === 0; waited += 500) await later(500)
    waits.push(waited)
  }
  expect(waits).toEqual([1_500, 2_500, 4_500, 8_500, 15_500, 15_500, 15_500, 15_500])
  await opened[0]!.send('id: 1\n\n')
  await opened[0]!.cut()
  await later(1_500)
  expect(opened).toHaveLength(2)
})

test('says that too much was missed, and goes on from there', async () => {
  const { listen, opened, news, later } = page()
  await listen()
  await later(10_000)
  await opened[0]!.send('event: resync\nid: 77\ndata: {}\n\n')
  await opened[0]!.end()
  await later(1_000)
  expect(news).toEqual([{ asOf: 0 }, { asOf: 10_000 }])
  expect(opened[1]?.lastId).toBe('77')
})

test('stops while nobody looks or nothing answers, and resumes at once', async () => {
  const { listen, opened, awake, lostAt, later } = page()
  await listen()
  await opened[0]!.send('id: 3\n\n')
  awake.set(false)
  await later(3_600_000)
  expect([opened.length, opened[0]!.signal.aborted]).toEqual([1, true])
  awake.set(true)
  await settle()
  expect(opened[1]?.lastId).toBe('3')
  lostAt.set(new Date(0))
  await later(3_600_000)
  expect([opened.length, opened[1]!.signal.aborted]).toEqual([2, true])
  lostAt.set(null)
  await settle()
  expect(opened[2]?.lastId).toBe('3')
})

test('opens anew a connection that says nothing any more', async () => {
  const { listen, opened, later } = page()
  await listen()
  await later(50_000)
  await opened[0]!.send(': still here\n\n')
  await later(50_000)
  expect(opened).toHaveLength(1)
  await later(12_000)
  expect(opened).toHaveLength(2)
})

test('asks nothing more of a server that refuses, until a screen comes', async () => {
  const { listen, opened, answers, later, awake } = page()
  answers.push(new ApiProblem({ status: 401, code: 'auth.expired' }))
  await listen()
  await later(600_000)
  awake.set(false)
  awake.set(true)
  await settle()
  expect(opened).toHaveLength(0)
  await listen()
  expect(opened).toHaveLength(1)
})

test('tries again when nothing answered', async () => {
  const { listen, opened, answers, later } = page()
  answers.push(new Unreachable('x'))
  await listen()
  await later(2_000)
  expect(opened).toHaveLength(1)
})

test('stays open from one screen to the next, which is told if it missed something', async () => {
  const { listen, opened, news, later } = page()
  const leave = await listen()
  await opened[0]!.send('id: 1\n\n')
  leave()
  await later(10_000)
  await opened[0]!.send(sent(event(2)))
  const leaveAgain = await listen()
  expect(opened).toHaveLength(1)
  expect(news).toEqual([{ asOf: 0 }, { asOf: 10_000 }])
  leaveAgain()
  await later(30_000)
  expect(opened[0]!.signal.aborted).toBe(true)
  await listen()
  expect(opened[1]?.lastId).toBeNull()
})

test('is opened anew for one more activity, of which what was there before the last that was heard may be old', async () => {
  const { listen, opened, news, later } = page()
  await listen('a')
  await later(3_000)
  await opened[0]!.send('id: 1\n\n')
  await later(4_000)
  await listen('b')
  expect(opened[1]).toMatchObject({ activities: ['a', 'b'], lastId: '1' })
  expect(opened[0]!.signal.aborted).toBe(true)
  expect(news).toEqual([{ asOf: 0 }, { asOf: 3_000 }])
  await opened[1]!.send(sent(event(2, 'b')))
  expect(news.at(-1)).toEqual(event(2, 'b'))
})

test('one screen’s failure does not keep another from hearing', async () => {
  const { listen, live, opened, news } = page()
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  live.subscribe('a', { event: () => expect.fail('a defect of the screen'), resync: () => undefined })
  await listen()
  await opened[0]!.send(sent(event(1)))
  expect(news.at(-1)).toEqual(event(1))
  expect(told).toHaveBeenCalledOnce()
  told.mockRestore()
})
