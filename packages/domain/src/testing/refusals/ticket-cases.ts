import { actor } from '../tickets.ts'
import { DEPENDENT, PARENT, RESOLUTION, move, moveOf, undo, type RefusalCase } from './cases.ts'

/** Refusals about the ticket and the tracker’s settings. */
export const TICKET_CASES = {
  'open-dependency': [
    {
      when: 'a ticket is closed',
      workflow: DEPENDENT,
      request: move('ABANDONNED'),
      facts: { openDependencies: [3, 12] },
      refusals: [{ code: 'open-dependency', tickets: [3, 12] }],
    },
    {
      when: 'a transfer closes it here',
      workflow: DEPENDENT,
      request: { kind: 'transfer', actor: actor(['manager']) },
      facts: { openDependencies: [3] },
      refusals: [{ code: 'open-dependency', tickets: [3] }],
    },
    {
      when: 'reopening is undone',
      workflow: DEPENDENT,
      request: undo('max'),
      facts: { ...moveOf('max', 'VALIDATED', 'POSTED'), openDependencies: [3] },
      refusals: [{ code: 'open-dependency', tickets: [3] }],
    },
  ],
  'resolution-required': [
    {
      when: 'RESOLVED without a text, a step on the way or not',
      workflow: RESOLUTION,
      request: move('RESOLVED', actor(['resolver'])),
      refusals: [{ code: 'resolution-required' }],
    },
    {
      when: 'together with who may',
      workflow: RESOLUTION,
      request: move('RESOLVED', actor(['reporter'])),
      refusals: [{ code: 'not-own', roles: ['reporter'] }, { code: 'resolution-required' }],
    },
  ],
  closed: [
    {
      when: 'a closed ticket is transferred',
      workflow: PARENT,
      request: { kind: 'transfer', actor: actor(['manager']) },
      facts: { state: 'ABANDONNED' },
      refusals: [{ code: 'closed', state: 'ABANDONNED' }],
    },
  ],
  'no-parent': [
    {
      when: 'a ticket is transferred from a tracker without a parent',
      request: { kind: 'transfer', actor: actor(['manager']) },
      refusals: [{ code: 'no-parent' }],
    },
  ],
  'not-transfered': [
    {
      when: 'a ticket is recalled that is here',
      workflow: PARENT,
      request: { kind: 'recall', actor: actor(['manager']) },
      refusals: [{ code: 'not-transfered', state: 'POSTED' }],
    },
  ],
  'not-posted': [
    {
      when: 'an open ticket is seen',
      request: { kind: 'open-on-view', actor: actor(['developer']) },
      facts: { state: 'WAITING' },
      refusals: [{ code: 'not-posted', state: 'WAITING' }],
    },
  ],
  'own-ticket': [
    {
      when: 'its author sees it, a developer too',
      request: { kind: 'open-on-view', actor: actor(['developer'], 'rita') },
      refusals: [{ code: 'own-ticket' }],
    },
  ],
} satisfies Record<string, readonly RefusalCase[]>
