import type { AuthorizationTable } from '@guichet/plugin-kit/testing/authorization'
import type { Actor } from './authorization-places.ts'
import { STAFF, STRANGERS, heads, malformed, notMentor, of, readers, who } from './authorization-who.ts'

/** That a ticket be made more urgent. viewpriority: everybody in the course; the request is the reporter's own. managepriority: manager and editingteacher. */
export const RAISES: AuthorizationTable<Actor>['operations'] = {
  'tracker.tickets.raises.list': { who: notMentor(readers) },
  'tracker.tickets.raises.ask': {
    refusedWith: 409,
    who: notMentor(of(`assignee watcher ${STAFF} writeToken`, 'reporter')),
    request: () => ({ body: { reason: 'Exams begin', urgent: true } }),
    cases: {
      'without a word': { refusedWith: 400, who: notMentor(malformed), request: () => ({ body: { reason: ' ' } }) },
    },
  },
  'tracker.tickets.raises.withdraw': {
    who: who({
      allowed: 'reporter',
      403: 'readToken mentor',
      404: `student assignee watcher ${STAFF} writeToken ${STRANGERS}`,
    }),
  },
  'tracker.tickets.raises.grant': { who: heads, request: () => ({ body: { place: { to: 'top' } } }) },
  'tracker.tickets.raises.decline': { who: heads, request: () => ({ body: { answer: 'Others come first' } }) },
}
