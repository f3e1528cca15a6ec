import type { AuthorizationTable } from '@guichet/plugin-kit/testing/authorization'
import type { CoreActor } from './core.places.ts'
import {
  lookers,
  lookersHere,
  lookersThere,
  who,
  open,
  signedIn,
  atScreen,
  atSite,
  about,
  changing,
} from './core.rows.ts'
import { PASSWORD } from './school.ts'

/** How one comes in, what is one's own, and what is done to people's accounts. */
/** As a file. */
const people = () => ({
  body: 'username,givenName,familyName\nnouvel,Nouvel,Arrivant\n',
  headers: { 'content-type': 'text/csv' },
})

export const peopleOperations: AuthorizationTable<CoreActor>['operations'] = {
  'auth.signIn': {
    who: open,
    request: (ids) => ({ body: { username: ids['username'], password: PASSWORD, keep: 'memory' } }),
  },
  'auth.refresh': { who: open, request: (ids) => ({ body: { refreshToken: ids['refreshToken'] } }) },
  'auth.signOut': { who: open, request: (ids) => ({ body: { refreshToken: ids['refreshToken'] } }) },
  'auth.passwordLink.look': { who: open, request: (ids) => ({ body: { token: ids['link'] } }) },
  'auth.password.use': {
    who: open,
    request: (ids) => ({ body: { token: ids['link'], password: 'agrafe cheval quatre' } }),
  },
  'auth.session': { who: signedIn },
  'administration.view': { who: signedIn },
  // What is in it is decided event by event, and tested where that is.
  'events.stream': {
    who: signedIn,
    streams: true,
    cases: {
      'of what is no id': {
        who: who({ refused: 'anyone' }),
        refusedWith: 400,
        request: () => ({ query: 'activity=x' }),
      },
    },
  },
  'tokens.list': { who: atScreen },
  'tokens.create': { who: atScreen, request: about({ name: 'Mine', scope: 'write', expiresInDays: 7 }) },
  // Another's is not there, for who runs the site neither.
  'tokens.revoke': { who: atScreen, elsewhere: who({ 403: 'readToken writeToken', 404: 'anyone' }) },
  'me.update': { who: atScreen, request: changing({ theme: 'dark' }) },
  'me.sessions.list': { who: atScreen },
  // Another's is not there, for who runs the site neither.
  'me.sessions.end': { who: atScreen, elsewhere: who({ 403: 'readToken writeToken', 404: 'anyone' }) },
  'me.sessions.endOthers': { who: atScreen },
  'me.password.changePassword': { who: atScreen, request: about({ current: PASSWORD, new: 'agrafe cheval quatre' }) },
  // What only reads, by POST: the text is long. A token that may only read may send none.
  'markdown.preview': { who: who({ allowed: 'anyone', 403: 'readToken' }), request: about({ text: '**One**' }) },
  'audit.list': { who: lookers },
  'audit.export': { who: lookers },
  'users.list': { who: lookers },
  'users.create': {
    who: atSite,
    request: about({ username: 'nouvelle', givenName: 'Nouvelle', familyName: 'Venue' }),
  },
  'users.import.check': { who: atSite, request: people },
  'users.import.run': { who: atSite, request: people },
  // Somebody of another category is not there for who looks after this one.
  'users.get': {
    who: lookersHere,
    elsewhere: lookersThere,
    odd: { user: { foreign: lookersThere } },
  },
  'users.update': { who: atSite, request: changing({ givenName: 'Autre' }), odd: { user: { foreign: atSite } } },
  'users.suspension.suspend': {
    who: atSite,
    request: changing({ suspended: true }),
    odd: { user: { foreign: atSite } },
  },
  'users.sessions.list': { who: atSite, odd: { user: { foreign: atSite } } },
  'users.sessions.endAll': { who: atSite, odd: { user: { foreign: atSite } } },
  'users.assignments.list': { who: atSite, odd: { user: { foreign: atSite } } },
  'users.passwordLink.link': { who: atSite, request: about({}), odd: { user: { foreign: atSite } } },
}
