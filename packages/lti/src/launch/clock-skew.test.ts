import { expect, it } from 'vitest'
import { NOW_S } from './testing/claims.ts'
import { tryLaunch } from './testing/scene.ts'

/**
 * Attack 18. A platform's clock is ahead of ours by so many seconds (behind: less than 0); its tokens live for a minute, as Moodle's and ceLTIc's,
 * or for an hour, as Canvas's. The leeway is 60 s: what a platform with such a clock would be refused, its administrator reads.
 */
const launchedBy = async (ahead: number, lifetime: number) => {
  const iat = NOW_S + ahead
  const verified = await tryLaunch({ claims: { iat, exp: iat + lifetime } })
  return verified.ok ? 'comes in' : verified.error.code
}

it.each([
  [0, 60, 'comes in'],
  [60, 60, 'comes in'],
  [61, 60, 'issued'],
  [120, 60, 'issued'],
  [600, 3600, 'issued'],
  [-60, 60, 'comes in'],
  [-119, 60, 'comes in'],
  [-120, 60, 'expiry'],
  [-120, 3600, 'comes in'],
  [-360, 3600, 'comes in'],
  [-361, 3600, 'issued'],
  [-600, 3600, 'issued'],
])('a clock %d s ahead, and tokens of %d s: %s', async (ahead, lifetime, outcome) => {
  expect(await launchedBy(ahead, lifetime)).toBe(outcome)
})

it('a launch that comes in tells the difference, too', async () => {
  expect(await tryLaunch({ claims: { iat: NOW_S - 45 } })).toMatchObject({ ok: true, value: { skewSeconds: -45 } })
})
