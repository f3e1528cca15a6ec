import { beforeEach, describe, expect, it } from 'vitest'
import { PLATFORM_KEY, testKey } from '../launch/testing/signing.ts'
import { Unsent, USER_AGENT, type Exchange, type Reply } from '../send.ts'
import { ASK_AFTER_FAILURE_MS, ASK_AGAIN_MS, FRESH_MS, PlatformKeys, STALE_MS } from './platform-keys.ts'

const URL_A = 'https://a.example/jwks'
const URL_B = 'https://b.example/jwks'
const NEW_KEY = testKey('new-key')

let now = 0
let sent: Exchange[] = []
let answer: (exchange: Exchange) => Promise<Reply>
let keys: PlatformKeys

const reply = (body: string, status = 200): Reply => ({ status, headers: new Headers(), body })
const publish = (...jwks: readonly object[]) => {
  answer = async () => reply(JSON.stringify({ keys: jwks }))
}
const breakDown = () => {
  answer = async () => {
    throw new Unsent('timeout')
  }
}
const kinds = async (kid: string, url = URL_A) => (await keys.find(url, kid)).kind

beforeEach(() => {
  now = Date.parse('2026-11-30T10:00:00Z')
  sent = []
  publish(PLATFORM_KEY.jwk)
  keys = new PlatformKeys(
    (exchange) => {
      sent.push(exchange)
      return answer(exchange)
    },
    () => new Date(now),
  )
})

describe('asking', () => {
  it('says who asks, and how much it will take', async () => {
    await keys.find(URL_A, 'platform-key')
    expect(sent).toEqual([
      {
        method: 'GET',
        url: URL_A,
        headers: { accept: 'application/json', 'user-agent': USER_AGENT },
        maxBytes: 256 * 1024,
      },
    ])
  })

  it('is done once for an hour', async () => {
    expect(await kinds('platform-key')).toBe('found')
    now += FRESH_MS - 1
    expect(await kinds('platform-key')).toBe('found')
    expect(sent).toHaveLength(1)
    now += 1
    expect(await kinds('platform-key')).toBe('found')
    expect(sent).toHaveLength(2)
  })

  it('is done once for many who come at once, also if it fails', async () => {
    await Promise.all(Array.from({ length: 50 }, () => kinds('platform-key')))
    expect(sent).toHaveLength(1)
    breakDown()
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => kinds('platform-key', URL_B)))
    expect(new Set(outcomes)).toEqual(new Set(['unavailable']))
    expect(sent).toHaveLength(2)
  })

  it('a surprise is thrown, and does not last', async () => {
    answer = () => Promise.reject(new TypeError('surprise'))
    await expect(keys.find(URL_A, 'platform-key')).rejects.toThrow('surprise')
    publish(PLATFORM_KEY.jwk)
    expect(await kinds('platform-key')).toBe('found')
  })
})

describe('two platforms that call a key the same', () => {
  it('have each their own', async () => {
    const theirs = testKey('platform-key')
    answer = async ({ url }) => reply(JSON.stringify({ keys: [url === URL_A ? PLATFORM_KEY.jwk : theirs.jwk] }))
    const [a, b] = await Promise.all([keys.find(URL_A, 'platform-key'), keys.find(URL_B, 'platform-key')])
    const moduli = await Promise.all(
      [a, b].map(async (found) =>
        found.kind === 'found' ? (await crypto.subtle.exportKey('jwk', found.key)).n : null,
      ),
    )
    expect(moduli).toEqual([PLATFORM_KEY.jwk.n, theirs.jwk.n])
  })
})

describe('attack 18: the platform changes its key', () => {
  it('a new one is found at the first launch, once the interval is over', async () => {
    await keys.find(URL_A, 'platform-key')
    publish(PLATFORM_KEY.jwk, NEW_KEY.jwk)
    now += ASK_AGAIN_MS
    expect(await kinds('new-key')).toBe('found')
    expect(await kinds('platform-key')).toBe('found')
    expect(sent).toHaveLength(2)
  })

  it('one that was taken back is not believed for longer than an hour', async () => {
    await keys.find(URL_A, 'platform-key')
    publish(NEW_KEY.jwk)
    now += FRESH_MS
    expect(await kinds('platform-key')).toBe('unknown')
  })
})

describe('attack 5: a flood of unknown keys', () => {
  it('is one request in an interval, one after the other or all at once', async () => {
    await keys.find(URL_A, 'platform-key')
    for (let second = 0; second < 90; second++) {
      await Promise.all(Array.from({ length: 20 }, (_, i) => keys.find(URL_A, `made-up-${second}-${i}`)))
      now += 1000
    }
    expect(sent).toHaveLength(90_000 / ASK_AGAIN_MS)
  })

  it('does not keep others from coming in', async () => {
    await keys.find(URL_A, 'platform-key')
    await Promise.all(Array.from({ length: 20 }, (_, i) => keys.find(URL_A, `made-up-${i}`)))
    expect(await kinds('platform-key')).toBe('found')
  })
})

describe('attack 5: a platform that does not answer as it should', () => {
  it.each([
    ['timeout', async () => Promise.reject(new Unsent('timeout'))],
    ['refused', async () => Promise.reject(new Unsent('refused'))],
    ['too_large', async () => Promise.reject(new Unsent('too_large'))],
    ['bad_status', async () => reply('', 302)],
    ['bad_status', async () => reply('{"keys": []}', 404)],
    ['bad_set', async () => reply('<!doctype html>')],
  ])('is unavailable: %s', async (fault, broken) => {
    answer = broken
    expect(await keys.find(URL_A, 'platform-key')).toEqual({ kind: 'unavailable', fault })
  })

  it('is not asked again for some seconds', async () => {
    breakDown()
    await keys.find(URL_A, 'platform-key')
    now += ASK_AFTER_FAILURE_MS - 1
    await keys.find(URL_A, 'platform-key')
    expect(sent).toHaveLength(1)
    publish(PLATFORM_KEY.jwk)
    now += 1
    expect(await kinds('platform-key')).toBe('found')
  })

  it('serves with its last set while it is down, for a day', async () => {
    await keys.find(URL_A, 'platform-key')
    breakDown()
    now += FRESH_MS
    expect(await kinds('platform-key')).toBe('found')
    now += STALE_MS - FRESH_MS - 1
    expect(await kinds('platform-key')).toBe('found')
    now += 1
    expect(await kinds('platform-key')).toBe('unavailable')
  })

  it('does not say that a key is unknown when it could not be asked', async () => {
    await keys.find(URL_A, 'platform-key')
    breakDown()
    now += ASK_AGAIN_MS
    expect(await kinds('new-key')).toBe('unavailable')
  })
})
