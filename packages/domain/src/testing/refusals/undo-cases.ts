import { moveOf, undo, type RefusalCase } from './cases.ts'

/** Refusals of an undo. */
export const UNDO_CASES = {
  'nothing-to-undo': [{ when: 'nothing moved', request: undo('max'), refusals: [{ code: 'nothing-to-undo' }] }],
  'not-your-move': [
    {
      when: 'somebody else moved it',
      request: undo('max'),
      facts: moveOf('remi', 'POSTED', 'OPEN'),
      refusals: [{ code: 'not-your-move', by: 'remi' }],
    },
  ],
  'changed-since': [
    {
      when: 'the version is another',
      request: undo('max'),
      facts: {
        state: 'OPEN',
        lastMove: { by: 'max', from: 'POSTED', to: 'OPEN', at: 0, versionIsCurrent: false },
      },
      refusals: [{ code: 'changed-since', by: null }],
    },
    {
      when: 'somebody else wrote the current version',
      request: undo('max'),
      facts: { ...moveOf('max', 'POSTED', 'OPEN'), lastChangeBy: 'remi' },
      refusals: [{ code: 'changed-since', by: 'remi' }],
    },
    {
      when: 'the ticket is no longer where the move left it',
      request: undo('max'),
      facts: { ...moveOf('max', 'POSTED', 'OPEN'), state: 'WAITING' },
      refusals: [{ code: 'changed-since', by: null }],
    },
  ],
  'undo-too-late': [
    {
      when: 'more than a minute has passed',
      request: undo('max', 61_001),
      facts: moveOf('max', 'POSTED', 'OPEN'),
      refusals: [{ code: 'undo-too-late', elapsedMs: 60_001, limitMs: 60_000 }],
    },
  ],
} satisfies Record<string, readonly RefusalCase[]>
