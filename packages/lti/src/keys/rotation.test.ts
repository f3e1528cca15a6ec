import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isKeyDue,
  PUBLISHED_AFTER_SIGNING_MS,
  PUBLISHED_BEFORE_SIGNING_MS,
  retiredKeys,
  SIGNING_PERIOD_MS,
  signingKey,
} from './rotation.ts'

const START = Date.parse('2026-01-01T00:00:00Z')
const at = (ms: number) => new Date(START + ms)
const key = (kid: string, createdAfter: number) => ({ kid, createdAt: at(createdAfter) })

describe('which key signs', () => {
  it('none where there is none; the only one at once, since there is no other', () => {
    expect(signingKey([], at(0))).toBeNull()
    expect(signingKey([key('a', 0)], at(0))?.kid).toBe('a')
  })

  it('a new key is published first, and signs after everybody has seen it', () => {
    const keys = [key('a', 0), key('b', SIGNING_PERIOD_MS)]
    expect(signingKey(keys, at(SIGNING_PERIOD_MS + PUBLISHED_BEFORE_SIGNING_MS - 1))?.kid).toBe('a')
    expect(signingKey(keys, at(SIGNING_PERIOD_MS + PUBLISHED_BEFORE_SIGNING_MS))?.kid).toBe('b')
  })

  it('of keys that several processes made at once, all choose the same, in whatever order they read them', () => {
    const keys = [key('b', 0), key('a', 0)]
    expect(signingKey(keys, at(0))?.kid).toBe(signingKey(keys.toReversed(), at(0))?.kid)
  })
})

describe('when the next one is made', () => {
  it('where there is none, and when the newest has signed for its period', () => {
    expect(isKeyDue([], at(0))).toBe(true)
    expect(isKeyDue([key('a', 0)], at(SIGNING_PERIOD_MS - 1))).toBe(false)
    expect(isKeyDue([key('a', 0)], at(SIGNING_PERIOD_MS))).toBe(true)
  })
})

describe('which ones are taken out of the set', () => {
  it('a key stays for a day after its successor began to sign', () => {
    const keys = [key('a', 0), key('b', SIGNING_PERIOD_MS)]
    const over = SIGNING_PERIOD_MS + PUBLISHED_BEFORE_SIGNING_MS + PUBLISHED_AFTER_SIGNING_MS
    expect(retiredKeys(keys, at(over - 1))).toEqual([])
    expect(retiredKeys(keys, at(over)).map(({ kid }) => kid)).toEqual(['a'])
  })

  it('whatever keys there are and whenever: the one that signs, and the one that signed an hour ago, are not among them', () => {
    const ages = fc.uniqueArray(fc.integer({ min: 0, max: 10 * SIGNING_PERIOD_MS }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(ages, fc.integer({ min: 0, max: 10 * SIGNING_PERIOD_MS }), (created, later) => {
        const keys = created.map((ms) => key(String(ms), ms))
        const now = Math.max(...created) + later
        const retired = retiredKeys(keys, at(now))
        const known = (when: number) => keys.filter(({ createdAt }) => createdAt.getTime() <= START + when)
        expect(retired).not.toContain(signingKey(keys, at(now)))
        const before = signingKey(known(now - 3_600_000), at(now - 3_600_000))
        if (before !== null) expect(retired).not.toContain(before)
      }),
    )
  })
})
