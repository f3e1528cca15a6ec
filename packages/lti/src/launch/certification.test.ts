import { describe, expect, it } from 'vitest'
import { CLAIM } from '../claims.ts'
import type { CheckName } from './checks.ts'
import { NOW_S, type Claims } from './testing/claims.ts'
import { tryLaunch, type Scene } from './testing/scene.ts'
import { PLATFORM_KEY, signToken, unsigned } from './testing/signing.ts'

/** The cases of 1EdTech's certification, by the names that it gives them (lti.md 3). */

const without = (claim: string): Scene => ({ claims: { [claim]: undefined } })

const REFUSED: readonly (readonly [title: string, check: CheckName, scene: Scene])[] = [
  ['no kid', 'key', { token: (claims) => signToken(claims, { alg: 'RS256' }, PLATFORM_KEY.privateKey) }],
  ['wrong kid', 'key', { header: { kid: 'wrong' } }],
  ['wrong version', 'version', { claims: { [CLAIM.version]: '11.3' } }],
  ['no version', 'version', without(CLAIM.version)],
  ['not an LTI token: two segments', 'algorithm', { token: (claims) => unsigned(claims, {}).replace(/\.$/, '') }],
  ['not an LTI token: none of its claims', 'issuer', { token: () => sign({ name: 'badltilaunch' }) }],
  ['exp and iat wrong', 'expiry', { claims: { exp: 11, iat: 22 } }],
  ['exp in the past', 'expiry', { claims: { iat: NOW_S - 200, exp: NOW_S - 140 } }],
  ['exp and iat missing', 'expiry', { claims: { exp: undefined, iat: undefined } }],
  ['iss missing', 'issuer', without('iss')],
  ['aud missing', 'audience', without('aud')],
  ['nonce missing', 'nonce', without('nonce')],
  ['message_type missing', 'message-type', without(CLAIM.messageType)],
  ['roles missing', 'roles', without(CLAIM.roles)],
  ['deployment_id missing', 'deployment-id', without(CLAIM.deploymentId)],
  ['resource_link.id missing', 'resource-link', { claims: { [CLAIM.resourceLink]: { title: 'No id' } } }],
  ['sub missing', 'subject', without('sub')],
]

const sign = (claims: Claims) => signToken(claims, { alg: 'RS256', kid: PLATFORM_KEY.kid }, PLATFORM_KEY.privateKey)

const membership = (role: string) => `http://purl.imsglobal.org/vocab/lis/v2/membership#${role}`
const institution = (role: string) => `http://purl.imsglobal.org/vocab/lis/v2/institution/person#${role}`
const INSTRUCTOR = [institution('Faculty'), institution('Instructor'), membership('Instructor')]
const STUDENT = [institution('Student'), membership('Learner'), membership('Mentor')]

const PERSON = { name: undefined, given_name: undefined, family_name: undefined, email: undefined, locale: undefined }
const BARE = {
  [CLAIM.context]: undefined,
  [CLAIM.toolPlatform]: undefined,
  [CLAIM.launchPresentation]: undefined,
  [CLAIM.custom]: undefined,
  [CLAIM.namesRoles]: undefined,
  [CLAIM.grades]: undefined,
}

const ACCEPTED: readonly (readonly [title: string, scene: Scene])[] = [
  ['instructor with several roles', { claims: { [CLAIM.roles]: INSTRUCTOR } }],
  ['instructor with a short role', { claims: { [CLAIM.roles]: ['Instructor'] } }],
  ['instructor with an unknown role', { claims: { [CLAIM.roles]: ['http://unknown.example/role#Helper'] } }],
  ['instructor with no role', { claims: { [CLAIM.roles]: [] } }],
  ['instructor, only e-mail', { claims: { ...PERSON, email: 'ada@school.example' } }],
  [
    'instructor, only names',
    { claims: { ...PERSON, name: 'Ada Lovelace', given_name: 'Ada', family_name: 'Lovelace' } },
  ],
  ['instructor, no personal data', { claims: PERSON }],
  [
    'instructor, e-mail but no context',
    { claims: { ...PERSON, email: 'ada@school.example', [CLAIM.context]: undefined } },
  ],
  ['student with several roles', { claims: { [CLAIM.roles]: STUDENT } }],
  ['student with a short role', { claims: { [CLAIM.roles]: ['Learner'] } }],
  ['student with an unknown role', { claims: { [CLAIM.roles]: ['http://unknown.example/role#Helper'] } }],
  ['student with no role', { claims: { [CLAIM.roles]: [] } }],
  ['student, only e-mail', { claims: { [CLAIM.roles]: STUDENT, ...PERSON, email: 'ada@school.example' } }],
  ['student, only names', { claims: { [CLAIM.roles]: STUDENT, ...PERSON, name: 'Ada Lovelace' } }],
  ['student, no personal data', { claims: { [CLAIM.roles]: STUDENT, ...PERSON } }],
  ['student, e-mail but no context', { claims: { [CLAIM.roles]: STUDENT, [CLAIM.context]: undefined } }],
  ['only a resource link', { claims: { ...PERSON, ...BARE } }],
  ['deep linking', { message: 'deep-linking' }],
  ['names and roles', { claims: { [CLAIM.grades]: undefined } }],
  ['assignments and grades', { claims: { [CLAIM.namesRoles]: undefined } }],
]

describe('certification: must be refused', () => {
  it.each(REFUSED)('%s', async (_title, code, scene) => {
    expect(await tryLaunch(scene)).toMatchObject({ ok: false, error: { code } })
  })
})

describe('certification: must be accepted', () => {
  it.each(ACCEPTED)('%s', async (_title, scene) => {
    const message = scene.message ?? 'resource-link'
    expect(await tryLaunch(scene)).toMatchObject({ ok: true, value: { message } })
  })
})
