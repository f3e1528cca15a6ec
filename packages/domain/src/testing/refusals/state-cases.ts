import { actor } from '../tickets.ts'
import { workflowOf } from '../workflows.ts'
import { BLIND, PARENT, RELAXED, TICKETTING, move, moveOf, relocateBy, undo, type RefusalCase } from './cases.ts'

/** Refusals about states, and about reading. */
export const STATE_CASES = {
  'not-readable': [
    ...(['move', 'rule'] as const).map((kind) => ({
      when: `a ${kind}, and nothing else is told`,
      request: { kind, to: 'POSTED', actor: BLIND } as const,
      refusals: [{ code: 'not-readable' } as const],
    })),
    ...(['open-on-view', 'transfer', 'recall'] as const).map((kind) => ({
      when: kind,
      request: { kind, actor: BLIND },
      refusals: [{ code: 'not-readable' } as const],
    })),
    { when: 'relocate', request: relocateBy(BLIND), refusals: [{ code: 'not-readable' }] },
    {
      when: 'undo',
      request: { kind: 'undo', actor: BLIND, now: 0 },
      refusals: [{ code: 'not-readable' }],
    },
  ],
  'same-state': [
    {
      when: 'the ticket is already there',
      request: move('POSTED'),
      refusals: [{ code: 'same-state', state: 'POSTED' }],
    },
    {
      when: 'even in TRANSFERED',
      request: move('TRANSFERED'),
      facts: { state: 'TRANSFERED' },
      refusals: [{ code: 'same-state', state: 'TRANSFERED' }],
    },
  ],
  'cascade-only': [
    {
      when: 'TRANSFERED is entered by a move, parent or not',
      workflow: RELAXED,
      request: move('TRANSFERED', actor(['manager'])),
      refusals: [{ code: 'cascade-only', from: 'POSTED', to: 'TRANSFERED' }],
    },
    {
      when: 'TRANSFERED is left by a move',
      workflow: PARENT,
      request: move('OPEN'),
      facts: { state: 'TRANSFERED' },
      refusals: [{ code: 'cascade-only', from: 'TRANSFERED', to: 'OPEN' }],
    },
    {
      when: 'a transferred ticket is moved to another tracker',
      request: relocateBy(actor(['manager'])),
      facts: { state: 'TRANSFERED' },
      refusals: [{ code: 'cascade-only', from: 'TRANSFERED', to: 'POSTED' }],
    },
    {
      when: 'a transfer is undone',
      workflow: PARENT,
      request: undo('max'),
      facts: moveOf('max', 'OPEN', 'TRANSFERED'),
      refusals: [{ code: 'cascade-only', from: 'TRANSFERED', to: 'OPEN' }],
    },
  ],
  'state-disabled': [
    {
      when: 'strict, and the matrix is not asked',
      workflow: TICKETTING,
      request: move('TESTING', actor(['reporter'])),
      refusals: [{ code: 'state-disabled', state: 'TESTING' }],
    },
    {
      when: 'relaxed',
      workflow: workflowOf('ticketting', { mode: 'relaxed' }),
      request: move('TESTING'),
      refusals: [{ code: 'state-disabled', state: 'TESTING' }],
    },
    {
      when: 'a transferred ticket is also moved there',
      workflow: TICKETTING,
      request: move('TESTING'),
      facts: { state: 'TRANSFERED' },
      refusals: [
        { code: 'cascade-only', from: 'TRANSFERED', to: 'TESTING' },
        { code: 'state-disabled', state: 'TESTING' },
      ],
    },
    {
      when: 'OPEN, when a posted ticket is seen',
      workflow: workflowOf('customized', { enabled: ['RESOLVED'] }),
      request: { kind: 'open-on-view', actor: actor(['developer']) },
      refusals: [{ code: 'state-disabled', state: 'OPEN' }],
    },
    {
      when: 'a move is undone whose origin was disabled meanwhile',
      workflow: TICKETTING,
      request: undo('max'),
      facts: moveOf('max', 'TESTING', 'RESOLVED'),
      refusals: [{ code: 'state-disabled', state: 'TESTING' }],
    },
  ],
} satisfies Record<string, readonly RefusalCase[]>
