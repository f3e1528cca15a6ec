import { workerDatabase } from '@guichet/db/testing/worker-database'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { severable } from '../../../../test/severed-database.ts'
import { openSite, SHOP } from '../../embed/testing/site.ts'
import { openLms, type Lms } from '../../lti/testing/lms.ts'

// What goes wrong where an LMS or a site sends a browser is read in their frame (lti.md 1.2): a frame that is refused is blank.

let lms: Lms
let way: Awaited<ReturnType<typeof severable>>
const log: string[] = []
beforeAll(async () => {
  way = await severable(await workerDatabase())
  lms = await openLms(
    {},
    { databaseUrl: way.url, logLevel: 'info', logStream: { write: (line: string) => log.push(line) } },
  )
})
afterAll(async () => {
  await lms.close()
  await way.cut()
})

interface From {
  readonly origin?: string
  readonly body?: string
  readonly remoteAddress?: string
}

async function post({ origin = 'https://school.example', body = '', remoteAddress = '203.0.113.1' }: From) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin }
  const answer = await lms.things.server.inject({
    method: 'POST',
    url: '/lti/launch',
    headers,
    payload: body,
    remoteAddress,
  })
  const page = lms.pageOf(answer.payload)
  return { status: answer.statusCode, headers: answer.headers, page: page?.step === 'refused' ? page : null }
}
type Answer = Awaited<ReturnType<typeof post>>

const framersOf = ({ headers }: Answer) =>
  /frame-ancestors ([^;]*)/.exec(String(headers['content-security-policy']))?.[1]

function expectTold(answer: Answer, status: number, why: string) {
  expect(answer).toMatchObject({ status, page: { why, id: expect.stringMatching(/^[0-9A-F]{8}$/) } })
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(answer.headers['cache-control']).toBe('no-store')
  expect(log.filter((line) => line.includes(`"reference":"${answer.page!.id}"`))).toHaveLength(1)
}

const TOO_MUCH = { body: `state=${'x'.repeat(300_000)}` }

describe('an LMS', () => {
  test('that posts more than a launch is told so in its own frame; a stranger in none', async () => {
    const answer = await post(TOO_MUCH)
    expectTold(answer, 413, 'launch')
    expect(framersOf(answer)).toBe('https://school.example')
    expect(framersOf(await post({ ...TOO_MUCH, origin: 'https://stranger.example' }))).toBe("'none'")
  })

  test('whose launch meets a defect of ours reads that, and a reference that the log knows', async () => {
    await lms.db.$executeRaw`ALTER TABLE core_lti_login RENAME TO core_lti_login_gone`
    const answer = await post({ body: 'state=a&id_token=b.c.d' }).finally(
      () => lms.db.$executeRaw`ALTER TABLE core_lti_login_gone RENAME TO core_lti_login`,
    )
    expectTold(answer, 500, 'failed')
    expect(framersOf(answer)).toBe('https://school.example')
  })

  test('that launched before is told to come again, in its own frame, while there is no database, or too much is asked', async () => {
    await lms.launch()
    const remoteAddress = '203.0.113.7'
    for (let i = 0; i < 30; i += 1) await Promise.all(Array.from({ length: 100 }, () => ask(remoteAddress)))
    const late = await post({ remoteAddress })
    expectTold(late, 429, 'busy')
    expect(Number(late.headers['retry-after'])).toBeGreaterThan(0)
    expect(framersOf(late)).toBe('https://school.example')
    await way.cut()
    const cut = await post({ body: 'state=a&id_token=b.c.d' })
    const stranger = await post({ body: 'state=a&id_token=b.c.d', origin: 'https://stranger.example' })
    await way.mend()
    expectTold(cut, 503, 'busy')
    expect(framersOf(cut)).toBe('https://school.example')
    expect(framersOf(stranger)).toBe("'none'")
  })

  test('that registers reads it in its own, too', async () => {
    const remoteAddress = '203.0.113.8'
    const query = new URLSearchParams({ openid_configuration: 'https://new.example/configuration' })
    const register = async () => {
      const answer = await lms.things.server.inject({ url: `/lti/register?${query.toString()}`, remoteAddress })
      const page = lms.pageOf(answer.payload)
      return { status: answer.statusCode, headers: answer.headers, page: page?.step === 'refused' ? page : null }
    }
    await Promise.all(Array.from({ length: 60 }, register))
    const late = await register()
    expectTold(late, 429, 'busy')
    expect(framersOf(late)).toBe('https://new.example')
  })

  test('reads what is no page as it is', async () => {
    const remoteAddress = '203.0.113.7'
    const keys = await lms.things.server.inject({ url: '/lti/jwks', remoteAddress })
    expect(keys).toMatchObject({ statusCode: 429, headers: { 'content-type': 'application/problem+json' } })
  })
})

const ask = (remoteAddress: string) => lms.things.server.inject({ url: '/lti/config.json', remoteAddress })

test('a site that embeds us, too, is told in its own frame', async () => {
  const site = await openSite()
  const { id, activity } = await site.embedder()
  const answer = await site.things.server.inject({
    method: 'POST',
    url: `/embed/${id}/${activity}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: SHOP },
    payload: `token=${'x'.repeat(40_000)}`,
  })
  expect(answer.statusCode).toBe(413)
  expect(String(answer.headers['content-security-policy'])).toContain(`frame-ancestors ${SHOP}`)
  expect(answer.payload).toContain('&quot;step&quot;:&quot;not-embedded&quot;,&quot;why&quot;:&quot;refused&quot;')
  await site.close()
})
