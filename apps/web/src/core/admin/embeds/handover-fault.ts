import type { HandoverFault } from '@guichet/api/core/embed/clients/contract'

/** What whoever looks after a site can make of a check that a handover failed: `admin.embeds.fault.<…>` says it, and what to do. */
const CAUSES = {
  size: 'token',
  algorithm: 'algorithm',
  critical: 'algorithm',
  'key-set': 'keys',
  key: 'key',
  signature: 'signature',
  issuer: 'issuer',
  audience: 'audience',
  issued: 'clock',
  expiry: 'clock',
  lifetime: 'lifetime',
  'not-before': 'clock',
  subject: 'subject',
  'token-id': 'token_id',
  activity: 'activity',
  'parent-listed': 'parent',
  parent: 'page',
  roles: 'roles',
  replay: 'replay',
  person: 'person',
  'unknown-person': 'unknown',
} as const satisfies Record<HandoverFault, string>

/** One that only a newer server knows is told by its name. */
export const causeOf = (failed: string): string | null => (failed in CAUSES ? CAUSES[failed as HandoverFault] : null)
