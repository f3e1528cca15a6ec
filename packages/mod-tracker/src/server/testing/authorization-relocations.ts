import type { AuthorizationTable } from '@guichet/plugin-kit/testing/authorization'
import type { Actor } from './authorization-places.ts'
import { agentsRead, agentsRefused, heads, headsRead, headsRefused } from './authorization-who.ts'

const seen = { 'if-match': '"1"' }

/** Trackers that belong together, and tickets that go from one to another. */
export const RELOCATIONS: AuthorizationTable<Actor>['operations'] = {
  'tracker.subtrackers.get': { who: headsRead },
  'tracker.subtrackers.change': {
    who: heads,
    request: () => ({ body: { subtrackers: [] }, headers: seen }),
    cases: {
      'to what is not there': {
        refusedWith: 422,
        who: headsRefused,
        request: (ids) => ({ body: { subtrackers: [ids['absent']] }, headers: seen }),
      },
      'to itself': {
        refusedWith: 409,
        who: headsRefused,
        request: (ids) => ({ body: { subtrackers: [ids['tracker']] }, headers: seen }),
      },
    },
  },
  // develop, resolve or manage, here and there; that it is done where somebody may: relocations.test.ts.
  'tracker.destinations': { who: agentsRead },
  'tracker.tickets.relocation.preview': {
    refusedWith: 422,
    who: agentsRefused,
    request: (ids) => ({ body: { to: ids['absent'] } }),
  },
  'tracker.tickets.relocation.relocate': {
    refusedWith: 422,
    who: agentsRefused,
    request: (ids) => ({ body: { to: ids['absent'] }, headers: seen }),
  },
}
