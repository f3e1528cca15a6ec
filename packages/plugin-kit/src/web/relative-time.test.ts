import { describe, expect, it } from 'vitest'
import { nearness } from './relative-time.tsx'

const now = new Date(2026, 10, 24, 10, 30)
const at = (...[year, month, day, hour = 0, minute = 0]: [number, number, number, number?, number?]) =>
  nearness(new Date(year, month, day, hour, minute), now)

describe('how near a moment is', () => {
  it('is now within a minute, and when a clock runs a little ahead', () => {
    expect(nearness(now, now)).toEqual({ kind: 'now' })
    expect(nearness(new Date(now.getTime() + 30_000), now)).toEqual({ kind: 'now' })
  })

  it('counts minutes, then the hours of today', () => {
    expect(at(2026, 10, 24, 10, 18)).toEqual({ kind: 'minutes', count: 12 })
    expect(at(2026, 10, 24, 0, 5)).toEqual({ kind: 'hours', count: 10 })
  })

  it('counts hours over midnight while few, then says yesterday', () => {
    expect(nearness(new Date(2026, 10, 23, 23), new Date(2026, 10, 24, 1))).toEqual({ kind: 'hours', count: 2 })
    expect(at(2026, 10, 23, 23)).toEqual({ kind: 'yesterday' })
    expect(at(2026, 10, 23, 0, 1)).toEqual({ kind: 'yesterday' })
  })

  it('gives dates beyond, and for what is to come', () => {
    expect(at(2026, 10, 22, 23, 59)).toEqual({ kind: 'this-year' })
    expect(at(2025, 11, 31)).toEqual({ kind: 'other-year' })
    expect(at(2026, 10, 25, 18)).toEqual({ kind: 'this-year' })
  })
})
