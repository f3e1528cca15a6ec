import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLms, type Lms } from '../testing/lms.ts'

// Of what is refused before it is known whose it is: who may frame that is told to nobody who does not know it already (lti.md, attacks 13 and 17).

const CLOUD = 'https://canvas.instructure.com'
const SSO = 'https://sso.canvaslms.com'
const schoolOf = (n: number) => `https://school-${n}.example`

let lms: Lms
const clients: string[] = []
beforeAll(async () => {
  lms = await openLms()
  for (let n = 0; n < 3; n += 1) {
    const { clientId } = await lms.createPlatform({
      issuer: CLOUD,
      authorizationEndpoint: `${SSO}/api/lti/authorize_redirect`,
      frameAncestors: [schoolOf(n)],
    })
    clients.push(clientId)
  }
})
afterAll(() => lms.close())

type Headers = Readonly<Record<string, string>>
const framersIn = (headers: object) =>
  /frame-ancestors ([^;]*)/.exec(String((headers as Headers)['content-security-policy']))?.[1]

describe('a login that is refused is framed', () => {
  const ask = async (asked: Headers, headers: Headers = {}) => {
    const answer = await lms.things.server.inject({
      url: `/lti/login?${new URLSearchParams(asked).toString()}`,
      headers,
    })
    expect(answer.statusCode).toBe(400)
    return framersIn(answer.headers)
  }

  test('by nobody, where nothing but an issuer is said: whose schools it has is not told', async () => {
    expect(await ask({ iss: CLOUD })).toBe("'none'")
    expect(await ask({ iss: CLOUD, client_id: 'nobody’s' })).toBe("'none'")
    expect(await ask({ iss: lms.platform.issuer })).toBe("'none'")
    expect(await ask({ iss: CLOUD }, { referer: 'https://evil.example/page' })).toBe("'none'")
  })

  test('by all that may frame the registration that it names', async () => {
    expect(await ask({ iss: CLOUD, client_id: clients[1]! })).toBe(`${SSO} ${CLOUD} ${schoolOf(1)}`)
  })

  test('by the page that it comes from, where that is one of a registered platform, and by no other of it', async () => {
    expect(await ask({ iss: CLOUD }, { referer: `${schoolOf(2)}/courses/1` })).toBe(schoolOf(2))
    expect(await ask({ iss: CLOUD }, { origin: schoolOf(2), referer: schoolOf(0) })).toBe(schoolOf(2))
    expect(await ask({ iss: CLOUD }, { origin: 'null', referer: `${schoolOf(2)}/` })).toBe(schoolOf(2))
    expect(await ask({ iss: CLOUD }, { origin: SSO })).toBe(SSO)
    expect(await ask({ iss: 'x' }, { origin: `${schoolOf(2)}.evil.example` })).toBe("'none'")
  })

  test('by nobody of a platform that is shut out', async () => {
    const { clientId } = await lms.createPlatform({ issuer: 'https://out.example', status: 'disabled' })
    expect(await ask({ iss: 'https://out.example', client_id: clientId })).toBe("'none'")
  })
})

describe('a launch that is over is framed', () => {
  const post = async (idToken: string, origin = SSO) => {
    const { headers, page } = await lms.post({ state: 'x'.repeat(43), id_token: idToken }, null, origin)
    expect(page).toMatchObject({ step: 'refused', why: 'over' })
    return framersIn(headers)
  }

  test('by all that may frame the registration that it says it is of, though nobody signed that', async () => {
    const claims = { ...lms.claimsOf({ nonce: 'x' }, 'resource-link'), iss: CLOUD, aud: clients[0]! }
    expect(await post(await lms.sign(claims))).toBe(`${SSO} ${CLOUD} ${schoolOf(0)}`)
  })

  test('else by the page that posts it alone', async () => {
    expect(await post('x')).toBe(SSO)
    expect(await post('x', 'https://evil.example')).toBe("'none'")
  })
})
