import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { keepRunning } from './keep-running.ts'

const log = () => undefined

test('starting again is tried until it works, less and less often', async () => {
  const at: number[] = []
  const isRunning = () => at.length === 3
  const keeper = keepRunning({
    isRunning,
    log,
    restart: async () => {
      at.push(performance.now())
      if (!isRunning()) throw new Error('not yet')
    },
  })
  onTestFinished(keeper.stop)
  await vi.waitFor(() => expect(at).toHaveLength(3), 5_000)
  expect(at[2]! - at[1]!).toBeGreaterThan(at[1]! - at[0]!)
  await sleep(250)
  expect(at).toHaveLength(3)
})

test('a stop waits for the start that is under way, and there is no other', async () => {
  const gate = Promise.withResolvers<void>()
  let starts = 0
  const restart = () => {
    starts++
    return gate.promise
  }
  const keeper = keepRunning({ isRunning: () => false, log, restart })
  await vi.waitFor(() => expect(starts).toBe(1))
  let stopped = false
  const stop = keeper.stop().then(() => (stopped = true))
  await sleep(50)
  expect(stopped).toBe(false)
  gate.resolve()
  await stop
  await sleep(250)
  expect(starts).toBe(1)
})
