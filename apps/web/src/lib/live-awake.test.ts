import { expect, test } from 'vitest'
import { watchAwake } from './live-awake.ts'

/** Tabs of one browser, whose clock is the test's. */
function browser() {
  const tabs: (() => void)[] = []
  const timers = new Set<() => void>()
  return {
    fiveMinutesLater: () => timers.forEach((ring) => ring()),
    open(visibilityState: DocumentVisibilityState) {
      let seen = visibilityState
      let look = () => {}
      const me = tabs.length
      tabs.push(() => {})
      const page = {
        get visibilityState() {
          return seen
        },
        addEventListener: (_: string, listener: unknown) => void (look = listener as () => void),
      }
      const awake = watchAwake({
        page,
        channel: {
          postMessage: () => tabs.forEach((hear, tab) => tab !== me && hear()),
          addEventListener: (_, listener) => void (tabs[me] = listener),
        },
        wait(_, ring) {
          timers.add(ring)
          return () => timers.delete(ring)
        },
      })
      const turn = (to: DocumentVisibilityState) => {
        seen = to
        look()
      }
      return { awake, show: () => turn('visible'), hide: () => turn('hidden') }
    },
  }
}

test('a tab out of sight stays awake for five minutes, and wakes when it is looked at', () => {
  const { open, fiveMinutesLater } = browser()
  const { awake, hide, show } = open('visible')
  hide()
  expect(awake.get()).toBe(true)
  show()
  fiveMinutesLater()
  expect(awake.get()).toBe(true)
  hide()
  fiveMinutesLater()
  expect(awake.get()).toBe(false)
  show()
  expect(awake.get()).toBe(true)
})

test('one that was opened in the background sleeps until it is looked at', () => {
  const { awake, show } = browser().open('hidden')
  expect(awake.get()).toBe(false)
  show()
  expect(awake.get()).toBe(true)
})

test('however many tabs there are, those in sight are awake, and the last one that was', () => {
  const { open } = browser()
  const first = open('visible')
  first.hide()
  const second = open('visible')
  const beside = open('visible')
  const others = Array.from({ length: 8 }, () => open('hidden'))
  expect([first, second, beside, ...others].filter(({ awake }) => awake.get())).toEqual([second, beside])
  second.hide()
  beside.hide()
  others[3]!.show()
  expect([first, second, beside, ...others].filter(({ awake }) => awake.get())).toEqual([others[3]])
})
