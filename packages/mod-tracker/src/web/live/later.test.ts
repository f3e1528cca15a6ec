import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createLater } from './later.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('does each thing once, as it was last asked for, however often', () => {
  const done: string[] = []
  const { ask } = createLater(() => 400)
  ask('counts', () => done.push('counts of before'))
  ask('raises', () => done.push('raises'))
  vi.advanceTimersByTime(399)
  ask('counts', () => done.push('counts'))
  expect(done).toEqual([])
  vi.advanceTimersByTime(1)
  expect(done).toEqual(['counts', 'raises'])
  ask('counts', () => done.push('counts again'))
  vi.advanceTimersByTime(400)
  expect(done).toEqual(['counts', 'raises', 'counts again'])
})

it('does nothing any more once it is dropped', () => {
  const act = vi.fn<() => void>()
  const { ask, drop } = createLater(() => 400)
  ask('counts', act)
  drop()
  vi.advanceTimersByTime(400)
  expect(act).not.toHaveBeenCalled()
})
