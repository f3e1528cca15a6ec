import { CLAIM } from '../../claims.ts'
import type { CheckName } from '../checks.ts'
import { NOW, NOW_S } from './claims.ts'
import type { Scene } from './scene.ts'
import { PLATFORM_KEY, signByHand } from './signing.ts'

/** A launch that comes close to what a check refuses, and comes in. */
type AcceptedCase = readonly [check: CheckName, title: string, scene: Scene]

const deployment = (id: string): Scene => ({ claims: { [CLAIM.deploymentId]: id }, takesAnyDeployment: true })

export const ACCEPTED_CASES: readonly AcceptedCase[] = [
  ['content-type', 'with a character set', { contentType: 'application/x-www-form-urlencoded; charset=UTF-8' }],
  ['content-type', 'in capitals', { contentType: 'Application/X-WWW-Form-Urlencoded' }],
  ['size', '1,000 roles', { claims: { [CLAIM.roles]: Array.from({ length: 1_000 }, (_, i) => `unknown-${i}`) } }],
  ['fields', 'with fields that we do not know', { form: (form) => form.append('lti_storage_target', '_parent') }],
  ['state', 'the one that was given out', {}],
  ['state-age', 'at the last moment', { login: { expiresAt: new Date(NOW.getTime() + 1) } }],
  ['browser', 'the cookie of this login', {}],
  ['browser', 'and one that somebody else set besides', { secrets: ['another-secret', 'the-secret-of-this-browser'] }],
  ['browser', 'none at all: it is bound later', { secrets: [] }],
  ['answer', 'without an error', {}],
  ['algorithm', 'RS256', { header: { alg: 'RS256' } }],
  [
    'critical',
    'with parts of the header that we do not know',
    {
      token: (claims) =>
        signByHand(claims, { alg: 'RS256', kid: 'platform-key', typ: 'JWT', other: 1 }, PLATFORM_KEY.privateKey),
    },
  ],
  [
    'key-set',
    'with keys that are no good beside the one',
    { keySet: { body: JSON.stringify({ keys: [null, 1, {}, { kty: 'EC', kid: 'platform-key' }, PLATFORM_KEY.jwk] }) } },
  ],
  ['key', 'of that name', { header: { kid: 'platform-key' } }],
  ['signature', 'of the platform', {}],
  [
    'issuer',
    'the same, character for character',
    { claims: { iss: 'https://school.example/a/' }, platform: { issuer: 'https://school.example/a/' } },
  ],
  ['audience', 'a list, as ceLTIc sends it', { claims: { aud: ['our-client'], azp: 'our-client' } }],
  [
    'other-audiences',
    'one that is trusted',
    { claims: { aud: ['our-client', 'friend'], azp: 'our-client' }, platform: { trustedAudiences: ['friend'] } },
  ],
  ['authorized-party', 'null, of one audience', { claims: { azp: null } }],
  ['expiry', 'over for less than the leeway', { claims: { iat: NOW_S - 119, exp: NOW_S - 59 } }],
  ['issued', 'in a minute: the leeway', { claims: { iat: NOW_S + 60, exp: NOW_S + 120 } }],
  ['issued', 'two minutes ago', { claims: { iat: NOW_S - 120, exp: NOW_S + 180 } }],
  ['not-before', 'in a minute: the leeway', { claims: { nbf: NOW_S + 60 } }],
  ['not-before', 'null', { claims: { nbf: null } }],
  ['nonce', 'of this login', {}],
  ['version', '1.3.0', {}],
  ['message-type', 'a resource link', { message: 'resource-link' }],
  ['message-type', 'a deep link', { message: 'deep-linking' }],
  ['message-type', 'a submission review', { message: 'submission-review' }],
  ['deployment-id', 'of 255 characters', deployment('x'.repeat(255))],
  ['deployment-id', 'as Canvas has them', deployment('1234:8865aa05b4b79b64a91a86042e43af5ea8ae79eb')],
  ['deployment', 'one that is known', {}],
  ['deployment-active', 'one that is active', { deployment: { status: 'active' } }],
  [
    'subject',
    'none, where anonymous launches are allowed',
    { claims: { sub: undefined }, deployment: { allowsAnonymous: true } },
  ],
  ['subject', 'of 255 characters', { claims: { sub: 'x'.repeat(255) } }],
  ['subject', 'an address, as Sakai has them', { claims: { sub: 'https://school.example/user/42' } }],
  ['target', 'with a query and a fragment', { claims: { [CLAIM.targetLinkUri]: 'https://tracker.example/a?b=c#d' } }],
  ['target', 'with its port', { claims: { [CLAIM.targetLinkUri]: 'https://tracker.example:443/' } }],
  ['roles', 'an empty list', { claims: { [CLAIM.roles]: [] } }],
  ['roles', 'none that is known', { claims: { [CLAIM.roles]: ['http://evil.example/#Instructor', 7, null] } }],
  ['resource-link', 'with an id alone', { claims: { [CLAIM.resourceLink]: { id: '11' } } }],
  ['resource-link', 'of 255 characters', { claims: { [CLAIM.resourceLink]: { id: 'x'.repeat(255) } } }],
  ['deep-linking-settings', 'without a resource link', { message: 'deep-linking' }],
  [
    'deep-linking-settings',
    'for something that we have not, with what we do not know',
    {
      message: 'deep-linking',
      claims: {
        [CLAIM.deepLinkingSettings]: {
          deep_link_return_url: 'https://school.example/return?sesskey=x',
          accept_types: ['image'],
          accept_presentation_document_targets: ['frame'],
          accept_copy_advice: false,
        },
      },
    },
  ],
  ['for-user', 'with an id alone, as Moodle sends it', { message: 'submission-review' }],
  ['line-item', 'with its query', { message: 'submission-review' }],
]
