import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { newId } from '@guichet/db/ids'
import { CLAIM } from '@guichet/lti/claims'
import { validClaims } from '@guichet/lti/launch/testing/claims'
import { PLATFORM_KEY, signToken } from '@guichet/lti/launch/testing/signing'
import type pg from 'pg'

/** How the API is known to it, and what the API may ask. */
export const OURS = 'https://guichet.example'
export const ENV = { PUBLIC_URL: OURS, EGRESS_ALLOW: '127.0.0.1' } as const

const ISSUER = 'https://school.example'
const CLIENT_ID = 'bench'
const DEPLOYMENT = '1'

const ROLE = 'http://purl.imsglobal.org/vocab/lis/v2/membership#'

/** Who is launched, and what for: the link of a course. */
export interface Launched {
  readonly subject: string
  readonly role: 'Instructor' | 'Learner'
}

export interface Platform {
  /** What a browser is sent to begin with. */
  readonly login: URLSearchParams
  readonly sign: (who: Launched, nonce: string) => Promise<string>
  close(): void
}

/** An LMS that the API knows: with keys to be asked for, a deployment, and one course with one link. */
export async function openPlatform(client: pg.Client): Promise<Platform> {
  const keys = createServer((_, reply) =>
    reply.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [PLATFORM_KEY.jwk] })),
  )
  await new Promise<void>((listening) => keys.listen(0, '127.0.0.1', listening))
  const jwksUrl = `http://127.0.0.1:${(keys.address() as AddressInfo).port}/jwks`
  const platformId = newId()
  await client.query(
    `INSERT INTO core_lti_platform (id, issuer, client_id, name, family, authorization_endpoint, token_endpoint, jwks_url, status, created_at, updated_at)
     VALUES ($1, $2, $3, 'Moodle', 'moodle', $2 || '/auth.php', $2 || '/token.php', $4, 'active', now(), now())`,
    [platformId, ISSUER, CLIENT_ID, jwksUrl],
  )
  const categoryId = newId()
  await client.query(
    `WITH site AS (SELECT id, path FROM core_context WHERE level = 'site'),
       place AS (INSERT INTO core_context (id, level, parent_id, path) SELECT $1::uuid, 'category', id, path || $1::uuid FROM site)
     INSERT INTO core_category (id, name, created_at, updated_at) VALUES ($1, 'Moodle', now(), now())`,
    [categoryId],
  )
  await client.query(
    `INSERT INTO core_lti_deployment (id, platform_id, deployment_id, category_id, status, created_at, updated_at)
     VALUES ($1, $2, $3, $4, 'active', now(), now())`,
    [newId(), platformId, DEPLOYMENT, categoryId],
  )
  return {
    login: new URLSearchParams({
      iss: ISSUER,
      login_hint: '42',
      target_link_uri: `${OURS}/lti/launch`,
      client_id: CLIENT_ID,
    }),
    sign({ subject, role }, nonce) {
      const now = Math.floor(Date.now() / 1000)
      const claims = {
        ...validClaims('resource-link', nonce),
        iss: ISSUER,
        aud: CLIENT_ID,
        sub: subject,
        iat: now,
        exp: now + 60,
        [CLAIM.targetLinkUri]: `${OURS}/lti/launch`,
        [CLAIM.deploymentId]: DEPLOYMENT,
        [CLAIM.roles]: [`${ROLE}${role}`],
      }
      return signToken(claims, { alg: 'RS256', kid: PLATFORM_KEY.kid }, PLATFORM_KEY.privateKey)
    },
    close: () => keys.close(),
  }
}
