import { CLAIM, LTI_VERSION, MESSAGE, SCOPE } from '../../claims.ts'

export const NOW = new Date('2026-11-30T10:00:00Z')
export const NOW_S = NOW.getTime() / 1000

export type Claims = Record<string, unknown>

/** A launch as Moodle makes one: everything that it can say, valid for 60 s. */
const common = (nonce: string): Claims => ({
  iss: 'https://school.example',
  aud: 'our-client',
  sub: '42',
  nonce,
  iat: NOW_S,
  exp: NOW_S + 60,
  name: 'Ada Lovelace',
  given_name: 'Ada',
  family_name: 'Lovelace',
  email: 'ada@school.example',
  locale: 'fr',
  [CLAIM.version]: LTI_VERSION,
  [CLAIM.deploymentId]: '1',
  [CLAIM.targetLinkUri]: 'https://tracker.example/lti/launch?from=course',
  [CLAIM.roles]: [
    'http://purl.imsglobal.org/vocab/lis/v2/institution/person#Instructor',
    'http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor',
  ],
  [CLAIM.context]: { id: '7', title: 'Analysis', label: 'ANA', type: ['CourseSection'] },
  [CLAIM.toolPlatform]: { guid: 'school', product_family_code: 'moodle', name: 'School', version: '4.5' },
  [CLAIM.launchPresentation]: {
    locale: 'fr',
    document_target: 'iframe',
    return_url: 'https://school.example/course/view.php?id=7',
  },
  [CLAIM.custom]: { tracker_id: 'tracker-1', unknown: '$Nope.nope' },
  [CLAIM.namesRoles]: {
    context_memberships_url: 'https://school.example/memberships?type_id=1',
    service_versions: ['1.0', '2.0'],
  },
  [CLAIM.grades]: {
    scope: [SCOPE.lineItem, SCOPE.score],
    lineitems: 'https://school.example/lineitems?type_id=1',
    lineitem: 'https://school.example/lineitems/3/lineitem?type_id=1',
  },
})

export type TestMessage = 'resource-link' | 'deep-linking' | 'submission-review'

const RESOURCE_LINK = { [CLAIM.resourceLink]: { id: '11', title: 'Questions', description: 'Ask here' } }

const OF_MESSAGE = {
  'resource-link': { [CLAIM.messageType]: MESSAGE.resourceLink, ...RESOURCE_LINK },
  'deep-linking': {
    [CLAIM.messageType]: MESSAGE.deepLinking,
    [CLAIM.deepLinkingSettings]: {
      deep_link_return_url: 'https://school.example/contentitem_return.php?sesskey=x',
      accept_types: ['ltiResourceLink'],
      accept_presentation_document_targets: ['iframe', 'window'],
    },
  },
  'submission-review': {
    [CLAIM.messageType]: MESSAGE.submissionReview,
    [CLAIM.forUser]: { user_id: '43' },
    ...RESOURCE_LINK,
  },
} satisfies Record<TestMessage, Claims>

export const validClaims = (message: TestMessage, nonce: string): Claims => ({
  ...common(nonce),
  ...OF_MESSAGE[message],
})
