import { expect, it } from 'vitest'
import { ownAddress, webUrl } from './web-url.ts'

const STRICT = { loopbackHttp: false }
const DEVELOPMENT = { loopbackHttp: true }

it.each([
  'http://localhost:8080/',
  'http://school.localhost/',
  'http://127.0.0.1:3000/',
  'http://127.1.2.3/',
  'http://[::1]:1/',
])('%s: in development alone', (url) => {
  expect(webUrl(url, STRICT)).toBeNull()
  expect(webUrl(url, DEVELOPMENT)?.href).toBe(url)
})

it.each([
  'http://school.example/',
  'http://10.0.0.1/',
  'http://localhost.evil.example/',
  'http://127.0.0.1.evil.example/',
])('%s: not even in development', (url) => {
  expect(webUrl(url, DEVELOPMENT)).toBeNull()
})

it('is no longer than 2,000 characters, in the spelling in which it is kept, too', () => {
  const begin = 'https://school.example/'
  expect(webUrl(begin.padEnd(2_000, 'x'), STRICT)?.href).toHaveLength(2_000)
  expect(webUrl(begin.padEnd(2_001, 'x'), STRICT)).toBeNull()
  expect(webUrl(begin.padEnd(1_000, 'é'), STRICT)).toBeNull()
})

it('is ours by its origin alone', () => {
  const origins = ['https://tracker.example']
  expect(ownAddress('https://TRACKER.example:443/a?b', origins, STRICT)?.pathname).toBe('/a')
  expect(ownAddress('https://tracker.example.evil.example/', origins, STRICT)).toBeNull()
})

it.each(['https://school.example;sandbox/', 'https://school.example,x/', "https://'self'/", 'https://*/'])(
  '%s: a policy that names its host would say something else',
  (url) => {
    expect(webUrl(url, STRICT)).toBeNull()
  },
)
