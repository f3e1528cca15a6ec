import type { AuthorizationTable } from '@guichet/plugin-kit/testing/authorization'
import type { Actor } from './authorization-places.ts'
import { INVOLVED, STAFF, STRANGERS, alsoMentor, malformed, members, membersWrite, who } from './authorization-who.ts'

const move = (to: string) => () => ({ body: { action: { kind: 'move', to }, numbers: [2] } })
const notFrom = who({ refused: `student mentor ${INVOLVED} ${STAFF} writeToken`, 403: 'readToken', 404: STRANGERS })

/** The same done to several tickets: whoever sees tickets may ask for it, and of each ticket what they may do alone. Each has one of their own. */
export const BULKS: AuthorizationTable<Actor>['operations'] = {
  'tracker.bulks.preview': {
    who: alsoMentor(membersWrite),
    request: move('RESOLVING'),
    cases: {
      'to no state': { who: malformed, refusedWith: 400, request: move('DONE') },
      'all that a query finds': {
        who: alsoMentor(membersWrite),
        request: () => ({ body: { action: { kind: 'watch' }, q: '-is:mine' } }),
      },
      'for a teacher of elsewhere': {
        who: alsoMentor(membersWrite),
        request: (ids) => ({ body: { action: { kind: 'assign', assignee: ids['outsider'] }, numbers: [2] } }),
        like: 'for who does not exist',
      },
      'for who does not exist': {
        who: alsoMentor(membersWrite),
        request: (ids) => ({ body: { action: { kind: 'assign', assignee: ids['absent'] }, numbers: [2] } }),
      },
      'to a tracker that does not exist': {
        who: alsoMentor(membersWrite),
        request: (ids) => ({ body: { action: { kind: 'relocate', tracker: ids['absent'] }, numbers: [2] } }),
      },
    },
  },
  'tracker.bulks.start': {
    who: alsoMentor(membersWrite),
    request: move('RESOLVING'),
    // Whose ticket is deleted by it: bulks/away.test.ts.
    cases: {
      deleting: {
        who: alsoMentor(membersWrite),
        request: () => ({ body: { action: { kind: 'delete' }, numbers: [2] } }),
      },
    },
  },
  'tracker.bulks.list': { who: members },
  'tracker.bulks.get': { who: members },
  'tracker.bulks.items': { who: members },
  'tracker.bulks.report': { who: members, streams: true },
  'tracker.bulks.cancel': { who: notFrom, refusedWith: 409 },
  'tracker.bulks.resume': { who: alsoMentor(membersWrite) },
}
