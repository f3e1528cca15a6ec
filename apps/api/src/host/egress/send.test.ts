import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Unsent, type Exchange } from '@guichet/lti/send'
import { afterEach, describe, expect, test } from 'vitest'
import { createSend } from './send.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A server on this machine, with what reached it. */
async function canary(answer: RequestListener = (_, reply) => reply.end('here')) {
  const reached: string[] = []
  const server = createServer((request, reply) => {
    reached.push(`${request.method} ${request.url}`)
    answer(request, reply)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  closing.push(() => new Promise((closed) => (server.closeAllConnections(), server.close(closed))))
  return { port: (server.address() as AddressInfo).port, reached }
}

/** Names that stand for these addresses, one after another. */
function sending(allow: readonly string[], ...addresses: string[]) {
  const out = createSend({
    allow,
    resolve: (_, tell) => {
      const address = addresses.length > 1 ? addresses.shift()! : (addresses[0] ?? '127.0.0.1')
      tell(null, [{ address, family: address.includes(':') ? 6 : 4 }])
    },
  })
  closing.push(out.close)
  return out.send
}

const reasonOf = (sent: Promise<unknown>) =>
  sent.then(
    () => 'answered',
    (error: unknown) => (error instanceof Unsent ? error.reason : error),
  )
const get = (url: string): Exchange => ({ method: 'GET', url })

describe('what is inside is not asked', () => {
  const INSIDE = [
    '127.0.0.1',
    '127.1',
    '127.0.0.2',
    '0.0.0.0',
    '0',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '017700000001',
    '127.0.0.1.',
    '[::1]',
    '[::]',
    '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '[2001:0:7f00:1::]',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '100.64.0.1',
    '169.254.169.254',
    '[fe80::1]',
    '[fd00:ec2::254]',
    '[fc00::1]',
    '[ff02::1]',
    '192.0.0.192',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '240.0.0.1',
    '①②⑦.⓪.⓪.①',
  ]

  test.each(INSIDE)('as an address: %s', async (host) => {
    const { port, reached } = await canary()
    const send = sending([])
    for (const url of [`https://${host}/`, `https://${host}:8443/`, `http://${host}:${port}/`]) {
      expect(await reasonOf(send(get(url))), url).toBe('refused')
    }
    expect(reached).toEqual([])
  })

  test.each(['127.0.0.1', '10.1.2.3', '169.254.169.254', '::1', '::ffff:10.0.0.1', 'fd12::1'])(
    'as what a name stands for: %s',
    async (address) => {
      expect(await reasonOf(sending([], address)(get('https://lms.example.org/')))).toBe('refused')
    },
  )

  test.each([
    'http://lms.example.org/',
    'https://lms.example.org:22/',
    'https://lms.example.org:3306/',
    'https://user@lms.example.org/',
    'https://user:word@lms.example.org/',
    'ftp://lms.example.org/',
    'file:///etc/passwd',
    'gopher://lms.example.org/',
    'data:text/plain,x',
    'lms.example.org',
    '//lms.example.org/',
    '',
  ])('in another way than https: %s', async (url) => {
    expect(await reasonOf(sending([], '203.0.113.9')(get(url)))).toBe('refused')
  })

  test('also when another name was allowed, or another network', async () => {
    const { port, reached } = await canary()
    const send = sending(['moodle.intranet', '10.1.0.0/16'])
    for (const host of ['127.0.0.1', 'intranet', 'x.moodle.intranet', 'moodle.intranet.example.org'])
      expect(await reasonOf(send(get(`http://${host}:${port}/`))), host).toBe('refused')
    expect(reached).toEqual([])
  })

  test('a name that stands for something else by the time of the connection', async () => {
    // Judged is what one connects to: there is no earlier look that could have been at another address.
    const send = sending([], '93.184.216.34', '127.0.0.1')
    const first = reasonOf(send(get('https://lms.example.org/')))
    expect(await reasonOf(send(get('https://lms2.example.org/')))).toBe('refused')
    expect(await first).not.toBe('answered')
  })
})

describe('what was allowed', () => {
  test.each([
    ['by its name', 'moodle.intranet', 'moodle.intranet'],
    ['by its address', '127.0.0.1', '127.0.0.1'],
    ['by its network', '127.0.0.0/8', '127.0.0.1'],
  ])('%s is asked, by http too', async (_, allow, host) => {
    const { port, reached } = await canary((request, reply) => {
      reply.writeHead(201, { link: ['<a>; rel="next"', '<b>; rel="differences"'], 'content-type': 'text/html' })
      let body = ''
      request
        .on('data', (part) => (body += String(part)))
        .on('end', () => reply.end(`${String(request.headers['x-own'])} ${body}`))
    })
    const reply = await sending([allow])({
      method: 'POST',
      url: `http://${host}:${port}/token?a=1`,
      headers: { 'x-own': 'yes' },
      body: 'grant=ü',
    })
    expect(reached).toEqual(['POST /token?a=1'])
    expect(reply).toMatchObject({ status: 201, body: 'yes grant=ü' })
    expect(reply.headers.get('link')).toBe('<a>; rel="next", <b>; rel="differences"')
  })

  test('sends nobody on: a redirect comes back as it is', async () => {
    const inside = await canary()
    const { port } = await canary((_, reply) =>
      reply.writeHead(302, { location: `http://127.0.0.1:${inside.port}/` }).end(),
    )
    const reply = await sending(['127.0.0.1'])(get(`http://127.0.0.1:${port}/`))
    expect(reply.status).toBe(302)
    expect(inside.reached).toEqual([])
  })

  test('is listened to only so long', async () => {
    const { port } = await canary((_, reply) => reply.end('x'.repeat(2_000_000)))
    const send = sending(['127.0.0.1'])
    expect(await reasonOf(send(get(`http://127.0.0.1:${port}/`)))).toBe('too_large')
    expect((await send({ ...get(`http://127.0.0.1:${port}/`), maxBytes: 3_000_000 })).body).toHaveLength(2_000_000)
  })

  test('and is not there', async () => {
    const { port } = await canary((request) => request.socket.destroy())
    expect(await reasonOf(sending(['127.0.0.1'])(get(`http://127.0.0.1:${port}/`)))).toBe('unreachable')
  })
})
