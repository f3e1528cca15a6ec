import type { Db } from '@guichet/db/connect'
import { newId } from '@guichet/db/ids'
import { hashOf } from '@guichet/lti/login/secret'
import { PLATFORM_FIELDS } from '../../src/core/lti/testing/platform-fields.ts'

/** An LMS that has registered anew, with a deployment that waits, and what leads to another; a site that embeds us. */
export async function buildConnections(db: Db) {
  const [platform, deployment, invitation, registrationCode] = [newId(), newId(), newId(), newId()]
  const at = new Date()
  const expiresAt = new Date(at.getTime() + 86_400_000)
  const dates = { createdAt: at, updatedAt: at }
  const proposal = {
    authorizationEndpoint: 'https://new.example/authorize',
    tokenEndpoint: 'https://new.example/token',
    tokenAudience: null,
    jwksUrl: 'https://new.example/keys',
    family: null,
    at: at.toISOString(),
  }
  const known = { ...PLATFORM_FIELDS, clientId: platform, status: 'active', proposal }
  await db.ltiPlatform.create({ data: { id: platform, ...known, ...dates } })
  await db.ltiDeployment.create({
    data: { id: deployment, platformId: platform, deploymentId: '1', status: 'pending', ...dates },
  })
  await db.ltiInvitation.create({
    data: { id: invitation, hash: hashOf(invitation), name: 'Moodle', createdAt: at, expiresAt },
  })
  await db.ltiRegistration.create({
    data: {
      id: newId(),
      codeHash: hashOf(registrationCode),
      configurationUrl: 'https://lms.example/configuration',
      origin: 'https://guichet.example',
      expiresAt,
    },
  })
  const [client, secret] = [newId(), newId()]
  await db.embedClient.create({
    data: {
      id: client,
      name: 'Shop',
      algorithm: 'HS256',
      origins: ['https://shop.example'],
      ceiling: 'student',
      tokenSeconds: 60,
      createsPeople: true,
      ...dates,
    },
  })
  await db.embedSecret.create({ data: { id: secret, clientId: client, sealed: new Uint8Array(40), createdAt: at } })
  return { platform, deployment, invitation, registrationCode, client, secret }
}
