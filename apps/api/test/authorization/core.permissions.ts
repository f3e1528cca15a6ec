import type { AuthorizationTable } from '@guichet/plugin-kit/testing/authorization'
import type { CoreActor as Actor } from './core.places.ts'
import { atSite, seen, signedIn, who } from './core.rows.ts'

/** In a course: its managers, and who stands above it. */
const managersRead = who({
  allowed: 'manager head readToken writeToken siteManager',
  403: 'student teacher editingteacher',
  404: 'stranger agent elsewhere',
})
const managers = who({
  allowed: 'manager head writeToken siteManager',
  403: 'student teacher editingteacher readToken',
  404: 'stranger agent elsewhere',
})
/** The place is seen, and the person is not known there but for who may look up everybody. */
const onlyEverywhere = who({
  allowed: 'siteManager',
  403: 'student teacher editingteacher',
  404: 'anyone',
})

const asking = (user: string) => ({ query: `user=${user}&capability=mod/thing:view` })

/** Roles, what they may do where, and why somebody may. */
export const permissions: AuthorizationTable<Actor>['operations'] = {
  'roles.list': { who: signedIn },
  'roles.create': {
    who: atSite,
    request: () => ({ body: { shortName: 'tutor', name: 'Tutor', archetype: 'guest' } }),
  },
  'roles.update': { who: atSite, request: () => ({ body: { name: 'Another' }, headers: seen }) },
  'roles.remove': { who: atSite, request: () => ({ headers: seen }) },
  'contexts.mine': { who: signedIn },
  'contexts.below': { place: 'context', who: managersRead },
  'contexts.people': { place: 'context', who: managersRead, request: () => ({ query: 'matching=Actor' }) },
  'contexts.permissions.view': { place: 'context', who: managersRead },
  'contexts.permissions.change': {
    place: 'context',
    who: managers,
    request: () => ({
      body: { changes: [{ role: 'student', capability: 'mod/thing:view', from: null, to: 'prevent' }] },
    }),
  },
  'contexts.explanation.explain': {
    place: 'context',
    who: managersRead,
    request: (ids) => asking(ids['user']!),
    cases: {
      'of somebody of elsewhere': { who: onlyEverywhere, request: (ids) => asking(ids['otherUser']!) },
      'of what is no id': {
        who: who({
          refused: 'manager head readToken writeToken siteManager',
          403: 'student teacher editingteacher',
          404: 'anyone',
        }),
        refusedWith: 400,
        request: () => asking('1'),
      },
    },
  },
}
