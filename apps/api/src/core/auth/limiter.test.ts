import { expect, test } from 'vitest'
import { SignInLimiter } from './limiter.ts'

function limiterAt(start = 0) {
  const clock = { at: start }
  return { clock, limiter: new SignInLimiter(() => new Date(clock.at)) }
}

const attempts = (limiter: SignInLimiter, times: number, account: string, ip: (i: number) => string) =>
  Array.from({ length: times }, (_, i) => limiter.take(account, ip(i)))

test('ten wrong attempts on an account from an address, then a wait that is told and ends', () => {
  const { clock, limiter } = limiterAt(1_000_000)
  expect(attempts(limiter, 11, 'claire', () => '192.0.2.1')).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 90])
  clock.at += 89_000
  expect(limiter.take('claire', '192.0.2.1')).toBe(1)
  clock.at += 1_000
  expect(limiter.take('claire', '192.0.2.1')).toBe(0)
})

test('an attacker elsewhere does not lock the owner out, however long they try', () => {
  const { limiter } = limiterAt()
  attempts(limiter, 5_000, 'claire', () => '203.0.113.9')
  expect(limiter.take('claire', '192.0.2.1')).toBe(0)
})

test('the owner comes in from where they came in before, even while a thousand addresses try', () => {
  const { limiter } = limiterAt()
  limiter.take('claire', '192.0.2.1')
  limiter.succeeded('claire', '192.0.2.1')
  attempts(limiter, 1_000, 'claire', (i) => `10.0.${i >> 8}.${i & 255}`)
  expect(limiter.take('claire', '198.51.100.7'), 'a thousand and first address').toBeGreaterThan(0)
  expect(limiter.take('claire', '192.0.2.1'), 'the owner').toBe(0)
})

test('one address that tries many accounts is slowed down; people who sign in from it are not counted', () => {
  const { limiter } = limiterAt()
  for (let i = 0; i < 500; i++) {
    expect(limiter.take(`student${i}`, '192.0.2.1')).toBe(0)
    limiter.succeeded(`student${i}`, '192.0.2.1')
  }
  for (let i = 0; i < 100; i++) expect(limiter.take(`guess${i}`, '192.0.2.1')).toBe(0)
  expect(limiter.take('guess100', '192.0.2.1')).toBeGreaterThan(0)
  expect(limiter.take('guess100', '192.0.2.2')).toBe(0)
})

test('the addresses of one IPv6 /64 are one', () => {
  const { limiter } = limiterAt()
  attempts(limiter, 10, 'claire', (i) => `2001:db8:0:1::${i + 1}`)
  expect(limiter.take('claire', '2001:db8:0:1:ffff::1')).toBeGreaterThan(0)
  expect(limiter.take('claire', '2001:db8:0:2::1')).toBe(0)
})

test('a right attempt forgets the wrong ones before it', () => {
  const { limiter } = limiterAt()
  attempts(limiter, 9, 'claire', () => '192.0.2.1')
  limiter.take('claire', '192.0.2.1')
  limiter.succeeded('claire', '192.0.2.1')
  expect(attempts(limiter, 10, 'claire', () => '192.0.2.1').every((wait) => wait === 0)).toBe(true)
})
