import type { AuthorizationTable } from '@guichet/plugin-kit/testing/authorization'
import type { Actor } from './authorization-places.ts'
import {
  INVOLVED,
  STAFF,
  STRANGERS,
  malformed,
  alsoMentor,
  headsRead,
  headsReadRefused,
  members,
  membersWrite,
  readers,
  who,
  unclear,
} from './authorization-who.ts'

const seen = { 'if-match': '"1"' }
const view = (changes: object = {}) => ({ name: 'Blocked', query: 'state:WAITING', columns: ['state'], ...changes })

/** manage: the editing teacher and the manager. */
const sharers = who({
  allowed: 'editingteacher manager siteManager writeToken',
  refused: `student mentor ${INVOLVED} agent teacher`,
  403: 'readToken',
  404: STRANGERS,
})
const queried = (q: string) => () => ({ query: q })

/** Ways to look at the tickets of a tracker; the view is a shared one. */
export const VIEWS: AuthorizationTable<Actor>['operations'] = {
  'tracker.views.list': { who: members },
  'tracker.views.create': {
    who: alsoMentor(membersWrite),
    request: () => ({ body: view() }),
    cases: {
      shared: { who: sharers, refusedWith: 403, request: () => ({ body: view({ shared: true }) }) },
      'of a column that is not there': {
        who: malformed,
        refusedWith: 400,
        request: () => ({ body: view({ columns: ['password'] }) }),
      },
    },
  },
  'tracker.views.get': { who: members },
  'tracker.views.edit': {
    who: sharers,
    refusedWith: 403,
    request: () => ({ body: view({ shared: true }), headers: seen }),
    cases: {
      'to take it for oneself': { who: sharers, refusedWith: 403, request: () => ({ body: view(), headers: seen }) },
    },
  },
  'tracker.views.remove': { who: sharers, refusedWith: 403, request: () => ({ headers: seen }) },
  'tracker.counts.views.counts': { who: members },
  'tracker.preferences.view.prefer': {
    who: alsoMentor(membersWrite),
    request: (ids) => ({ body: { view: ids['view'] } }),
    cases: {
      'one that is not there': {
        who: who({
          404: `student mentor ${INVOLVED} ${STAFF} writeToken ${STRANGERS}`,
          403: 'readToken',
        }),
        request: (ids) => ({ body: { view: ids['absent'] } }),
      },
    },
  },
  'tracker.export.tickets': {
    who: headsRead,
    cases: {
      'parted by what parts no cells': {
        who: headsReadRefused,
        refusedWith: 400,
        request: () => ({ query: 'delimiter=x' }),
      },
    },
  },
  'tracker.groups.list': {
    who: members,
    request: queried('by=state'),
    cases: {
      'by person': { who: members, request: queried('by=reporter&q=-is:mine') },
      'by words': { who: members, request: queried('by=assignee&q=lock') },
      'by what is no group': { who: unclear, refusedWith: 400, request: queried('by=password') },
    },
  },
  'tracker.keys.find': { who: readers, odd: { key: { name: true } } },
}
