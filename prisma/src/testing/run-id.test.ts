import { expect, test } from 'vitest'
import { isLeftover, newRunId } from './run-id.ts'

const day = 24 * 60 * 60 * 1000
const named = (change: (id: string) => string) => `guichet_test_template_${change(newRunId())}`

test('what a live run made stays, what a dead one made goes', () => {
  expect(isLeftover(named((id) => id))).toBe(false)
  expect(isLeftover(named((id) => id.replace(`_${process.pid}_`, '_999999999_')))).toBe(true)
})

test('what another machine made stays for a day: its processes cannot be seen from here', () => {
  const elsewhere = (id: string) => `000000_999999999_${id.split('_')[2]}`
  expect(isLeftover(named(elsewhere))).toBe(false)
  expect(isLeftover(`guichet_test_template_000000_999999999_${Date.now() - day - 1000}`)).toBe(true)
})

test('what has no mark of a run is not ours to remove', () => {
  expect(isLeftover('guichet_test')).toBe(false)
})
