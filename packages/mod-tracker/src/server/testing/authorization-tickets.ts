import type { AuthorizationTable } from '@guichet/plugin-kit/testing/authorization'
import type { Actor } from './authorization-places.ts'
import {
  INVOLVED,
  STAFF,
  STRANGERS,
  entrusting,
  heads,
  headsRead,
  headsRefused,
  malformed,
  notMentor,
  members,
  membersWrite,
  nobody,
  agents,
  agentsRead,
  of,
  readers,
  readersWrite,
  unable,
  who,
} from './authorization-who.ts'

const seen = { 'if-match': '"1"' }
const entrust = (assignee: string | null | undefined) => ({ body: { assignee }, headers: seen })
const move = (to: string) => () => ({ body: { to }, headers: seen })

/** What is done with the tickets of a tracker, and by whom. */
export const TICKETS: AuthorizationTable<Actor>['operations'] = {
  'tracker.tickets.list': {
    who: members,
    request: () => ({ query: '' }),
    cases: {
      'assigned to somebody of elsewhere': {
        who: members,
        request: (ids) => ({ query: `q=assignee:${ids['outsider']}` }),
      },
      'reported by what is no id': {
        who: who({ refused: `student mentor ${INVOLVED} ${STAFF} readToken writeToken`, 404: STRANGERS }),
        refusedWith: 400,
        request: () => ({ query: "q=reporter:1'--" }),
      },
    },
  },
  'tracker.tickets.create': {
    who: membersWrite,
    request: () => ({ body: { description: 'The projector is dead' } }),
    cases: {
      // resolve or manage.
      'for somebody else': {
        refusedWith: 403,
        who: who({
          allowed: `${STAFF} writeToken`,
          refused: `student ${INVOLVED}`,
          403: 'readToken mentor',
          404: STRANGERS,
        }),
        request: (ids) => ({ body: { description: 'The projector is dead', onBehalfOf: ids['colleague'] } }),
      },
    },
  },
  'tracker.origin.mine': { who: notMentor(members) },
  'tracker.tickets.get': { who: readers },
  'tracker.tickets.history.list': { who: readers },
  'tracker.tickets.transitions.list': { who: readers },
  'tracker.tickets.transitions.move': {
    refusedWith: 409,
    // The reporter closes what is their own; a resolver, a manager whatever there is.
    who: of(`reporter ${STAFF} writeToken`, 'assignee watcher'),
    request: move('VALIDATED'),
    cases: {
      'into work': { refusedWith: 409, who: of(`${STAFF} writeToken`, INVOLVED), request: move('RESOLVING') },
      'to another tracker, as if it were a move': { refusedWith: 409, who: nobody, request: move('TRANSFERED') },
      'to a state that is off': { refusedWith: 409, who: nobody, request: move('PUBLISHED') },
      'to no state': { refusedWith: 400, who: malformed, request: move('DONE') },
    },
  },
  'tracker.tickets.undo': { refusedWith: 409, who: nobody, request: () => ({ headers: seen }) },
  'tracker.tickets.attachments.list': { who: readers },
  'tracker.tickets.attachments.get': { who: readers },
  'tracker.tickets.comments.list': { who: readers },
  'tracker.tickets.comments.create': {
    who: notMentor(readersWrite),
    request: () => ({ body: { body: 'It is on order' } }),
    cases: {
      // develop, resolve or manage.
      'as an internal note': {
        refusedWith: 403,
        who: notMentor(of(`${STAFF} writeToken`, INVOLVED)),
        request: () => ({ body: { body: 'It is not worth repairing', kind: 'internal' } }),
      },
    },
  },
  'tracker.tickets.comments.get': { who: readers },
  // The comment is the watcher's: another's is changed by editcomment, which teachers have.
  'tracker.tickets.comments.edit': {
    refusedWith: 403,
    who: notMentor(of(`watcher ${STAFF} writeToken`, 'reporter assignee')),
    request: () => ({ body: { body: 'It is broken again' }, headers: seen }),
  },
  'tracker.tickets.comments.remove': {
    refusedWith: 403,
    who: notMentor(of(`watcher ${STAFF} writeToken`, 'reporter assignee')),
    request: () => ({ headers: seen }),
  },
  // resolve or manage; manage.
  'tracker.tickets.comments.split': {
    who: who({ allowed: `${STAFF} writeToken`, 403: `readToken student mentor ${INVOLVED}`, 404: STRANGERS }),
    request: () => ({ body: { summary: 'Another matter', later: true }, headers: seen }),
  },
  'tracker.tickets.merge': {
    refusedWith: 403,
    who: heads,
    request: () => ({ body: { into: 1, reveal: true }, headers: seen }),
    cases: {
      'into one that is not there': {
        refusedWith: 422,
        who: headsRefused,
        request: () => ({ body: { into: 99 }, headers: seen }),
      },
      'into itself': { refusedWith: 422, who: headsRefused, request: () => ({ body: { into: 2 }, headers: seen }) },
    },
  },
  'tracker.tickets.duplicates.unmerge': { who: headsRefused, refusedWith: 404 },
  'tracker.tickets.remove': { who: heads, request: () => ({ headers: seen }) },
  'tracker.deleted.list': { who: headsRead },
  'tracker.deleted.restore': { who: headsRefused, refusedWith: 404 },
  'tracker.tickets.links.list': { who: readers },
  'tracker.tickets.watchers': { who: readers },
  'tracker.tickets.watch': { who: readersWrite },
  'tracker.tickets.watch.unwatch': { who: readersWrite },
  'tracker.tickets.watch.events.choose': {
    who: readersWrite,
    request: () => ({ body: { events: ['RESOLVED', 'COMMENT'] } }),
    cases: {
      'for what is no event': {
        refusedWith: 400,
        who: malformed,
        request: () => ({ body: { events: ['DONE'] } }),
      },
    },
  },
  // managewatches: manager and editingteacher.
  'tracker.tickets.watchers.candidates': { who: headsRead },
  'tracker.tickets.watchers.add': { who: heads, request: () => ({ body: {} }) },
  'tracker.tickets.watchers.remove': { who: heads },
  'tracker.dependencies.waiting': { who: members, request: () => ({ query: 'numbers=1,2' }) },
  'tracker.tickets.dependencies.list': { who: readers },
  // develop, resolve or manage: the staff. Of the two tickets, the other is one that only they read.
  'tracker.tickets.dependencies.candidates': { who: agentsRead, request: () => ({ query: 'matching=lock' }) },
  'tracker.tickets.dependencies.add': { who: agents },
  'tracker.tickets.dependencies.remove': { who: agents },
  // managepriority: manager and editingteacher.
  'tracker.tickets.place': {
    who: heads,
    request: () => ({ body: { to: 'top' } }),
    cases: {
      'beside a ticket that is not there': {
        who: headsRefused,
        refusedWith: 422,
        request: () => ({ body: { before: 90 } }),
      },
      nowhere: { who: headsRefused, refusedWith: 400, request: () => ({ body: { before: 1, after: 1 } }) },
    },
  },
  'tracker.tickets.seen.see': { who: readersWrite, request: () => ({ body: { version: 1 } }) },
  // manage, its reporter while it is open, its assignee with resolve; the solution: manage or resolve.
  'tracker.tickets.edit': {
    refusedWith: 403,
    who: of(`reporter editingteacher manager siteManager writeToken`, 'assignee watcher agent teacher'),
    request: () => ({ body: { summary: 'The lock', description: 'It is broken' }, headers: seen }),
    cases: {
      'the solution': {
        refusedWith: 403,
        who: of(`${STAFF} writeToken`, INVOLVED),
        request: () => ({ body: { resolution: 'A new lock' }, headers: seen }),
      },
      'both, of which one is not theirs': {
        refusedWith: 403,
        who: of(`editingteacher manager siteManager writeToken`, `${INVOLVED} agent teacher`),
        request: () => ({ body: { description: 'It is broken', resolution: 'A new lock' }, headers: seen }),
      },
      'another’s file, as if it were theirs': {
        refusedWith: 422,
        who: who({
          refused: 'editingteacher manager siteManager writeToken',
          allowed: 'reporter',
          403: 'readToken assignee watcher agent teacher',
          404: `student mentor ${STRANGERS}`,
        }),
        request: (ids) => ({ body: { attachments: [ids['upload']] }, headers: seen }),
      },
      'the state, as if it were a text': {
        refusedWith: 400,
        who: malformed,
        request: () => ({ body: { state: 'VALIDATED' }, headers: seen }),
      },
    },
  },
  'tracker.tickets.due.setDue': {
    refusedWith: 403,
    who: of('editingteacher manager siteManager writeToken', `${INVOLVED} agent teacher`),
    request: () => ({ body: { dueOn: '2027-01-04' }, headers: seen }),
    cases: {
      'by a day that there is not': {
        refusedWith: 400,
        who: malformed,
        request: () => ({ body: { dueOn: '2027-02-30' }, headers: seen }),
      },
    },
  },
  'tracker.tickets.assignee.assign': {
    refusedWith: 403,
    who: entrusting,
    request: (ids) => entrust(ids['colleague']),
    cases: {
      // One takes by develop; giving back asks the same.
      'to oneself': { refusedWith: 403, who: entrusting, request: (ids) => entrust(ids['me']) },
      'to nobody': { refusedWith: 403, who: entrusting, request: () => entrust(null) },
      'to a teacher of elsewhere': {
        refusedWith: 422,
        who: unable,
        request: (ids) => entrust(ids['outsider']),
        like: 'to who does not exist',
      },
      'to who does not exist': { refusedWith: 422, who: unable, request: (ids) => entrust(ids['absent']) },
      'to who cannot work': { refusedWith: 422, who: unable, request: (ids) => entrust(ids['pupil']) },
      'to what is no id': { refusedWith: 400, who: malformed, request: () => entrust('teacher') },
      'to a question': {
        refusedWith: 400,
        who: malformed,
        request: () => ({ body: { assignee: { not: '' } }, headers: seen }),
      },
    },
  },
}
