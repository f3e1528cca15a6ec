import { expect, test } from 'vitest'
import { ALL_EVENTS, eventsOfMask, maskOfEvents, WATCH_EVENTS } from './watch-events.ts'

test('every mask of the eleven bits is its events, and is made of them again', () => {
  for (let mask = 0; mask <= 2047; mask++) expect(maskOfEvents(eventsOfMask(mask))).toBe(mask)
})

test('the bits are those of mod_tracker, those that its preferences lost among them', () => {
  const bits = Object.fromEntries(WATCH_EVENTS.map((event) => [event, maskOfEvents([event])]))
  expect(bits).toEqual({
    POSTED: 1,
    OPEN: 2,
    RESOLVING: 4,
    WAITING: 8,
    RESOLVED: 16,
    ABANDONNED: 32,
    TRANSFERED: 64,
    TESTING: 128,
    PUBLISHED: 256,
    VALIDATED: 512,
    COMMENT: 1024,
  })
  expect(ALL_EVENTS).toBe(2047)
})

test('what is said twice counts once', () => {
  expect(maskOfEvents(['COMMENT', 'OPEN', 'COMMENT'])).toBe(1026)
})
