import type { LaunchFault } from '@guichet/api/core/lti/platforms/contract'

/** What a school's administrator can make of a check that a launch failed: `admin.lti.fault.<…>` says it, and what to do. */
const CAUSES = {
  'content-type': 'form',
  size: 'form',
  fields: 'form',
  state: 'over',
  'state-age': 'over',
  browser: 'browser',
  answer: 'answer',
  algorithm: 'algorithm',
  critical: 'algorithm',
  'key-set': 'keys',
  key: 'signature',
  signature: 'signature',
  issuer: 'issuer',
  audience: 'audience',
  'other-audiences': 'audience',
  'authorized-party': 'audience',
  expiry: 'clock',
  issued: 'clock',
  'not-before': 'clock',
  nonce: 'over',
  version: 'version',
  'message-type': 'message',
  'deployment-id': 'incomplete',
  deployment: 'deployment',
  'deployment-active': 'deployment',
  subject: 'subject',
  target: 'target',
  roles: 'incomplete',
  'resource-link': 'incomplete',
  'deep-linking-settings': 'incomplete',
  'for-user': 'incomplete',
  'line-item': 'incomplete',
  person: 'person',
} as const satisfies Record<LaunchFault, string>

/** One that only a newer server knows is told by its name. */
export const causeOf = (failed: string): string | null => (failed in CAUSES ? CAUSES[failed as LaunchFault] : null)
