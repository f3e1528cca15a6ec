import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLms, type Lms } from '../testing/lms.ts'
import { planOf } from '../testing/plan-of.ts'
import { activePlatformsQuery } from './repository.ts'

// A cloud has one issuer for all of its schools: a service for many has hundreds of registrations of it (lti.md 1.1).

const CLOUD = 'https://cloud-of-many.example'

let lms: Lms
beforeAll(async () => {
  lms = await openLms()
  const at = new Date()
  const row = (n: number) => ({
    id: lms.things.host.newId(),
    issuer: CLOUD,
    clientId: `client ${String(n).padStart(3, '0')}`,
    name: 'A school',
    authorizationEndpoint: `https://school-${n}.example/auth`,
    tokenEndpoint: '',
    jwksUrl: '',
    status: 'active',
    createdAt: at,
    updatedAt: at,
  })
  await lms.db.ltiPlatform.createMany({ data: Array.from({ length: 150 }, (_, n) => row(n)) })
})
afterAll(() => lms.close())

test.each([0, 99, 100, 149])('a login of the %dth goes on to its own school', async (n) => {
  const clientId = `client ${String(n).padStart(3, '0')}`
  const { url } = await lms.begin({ issuer: CLOUD, clientId })
  expect(url.origin).toBe(`https://school-${n}.example`)
})

test('one that does not say which is of none', async () => {
  const asked = { iss: CLOUD, login_hint: '1', target_link_uri: 'https://guichet.example/lti/launch' }
  const answer = await lms.things.server.inject({ url: `/lti/login?${new URLSearchParams(asked).toString()}` })
  expect(answer.statusCode).toBe(400)
})

test('they are found by their key', async () => {
  for (const clientId of ['client 149', null]) {
    const plan = await planOf(lms.db, activePlatformsQuery({ issuer: CLOUD, clientId }))
    expect(plan).toContain('core_lti_platform_issuer_client_id_key')
    expect(plan).not.toContain('Seq Scan')
  }
})
