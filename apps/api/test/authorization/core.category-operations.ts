import type { AuthorizationTable } from '@guichet/plugin-kit/testing/authorization'
import type { CoreActor } from './core.places.ts'
import {
  about,
  changing,
  heads,
  headsRead,
  inCategory,
  inOtherCategory,
  looking,
  malformed,
  nobodys,
  outside,
  seen,
  signedIn,
  upperHeads,
  atSite,
  who,
} from './core.rows.ts'
import { RANDOM_ID } from './positions.ts'

const newCategory = (parent: string | null) => ({ body: { name: 'A new one', parent } })
const into = (parent: string | null) => ({ body: { parent }, headers: seen })

/** Categories: who looks after one does what they like in it, and nothing to another. */
export const placeOperations: AuthorizationTable<CoreActor>['operations'] = {
  'categories.list': {
    who: signedIn,
    cases: { 'of elsewhere': { who: signedIn, request: (ids) => ({ query: `parent=${ids['otherCategory']}` }) } },
  },
  'categories.create': {
    who: inCategory,
    request: (ids) => newCategory(ids['category']!),
    cases: {
      'in a category of elsewhere': {
        who: inOtherCategory,
        request: (ids) => newCategory(ids['otherCategory']!),
        like: 'in no category',
      },
      'in no category': { who: nobodys, request: () => newCategory(RANDOM_ID) },
      'in a course': { who: nobodys, request: (ids) => newCategory(ids['course']!), like: 'in no category' },
      'in what is no id': { who: malformed, refusedWith: 400, request: () => newCategory('category') },
      'under the site': { who: atSite, request: () => newCategory(null) },
    },
  },
  'categories.get': { place: 'category', who: headsRead },
  'categories.update': { place: 'category', who: heads, request: changing({ name: 'Another name', hidden: true }) },
  // Out of the site: its own category is not for who looks after it to take away.
  'categories.place.move': {
    place: 'category',
    who: upperHeads,
    request: () => into(null),
    cases: {
      'into itself': {
        who: who({ refused: 'siteManager', 403: 'readToken head', 404: 'anyone' }),
        refusedWith: 409,
        request: (ids) => into(ids['category']!),
      },
    },
  },
  'categories.remove': {
    place: 'category',
    who: who({ refused: 'siteManager', 403: 'readToken head', 404: 'anyone' }),
    // There is a course in it.
    refusedWith: 409,
    request: () => ({ headers: seen }),
  },
  'categories.assignments.list': { place: 'category', who: headsRead },
  'categories.candidates': { place: 'category', who: headsRead, request: looking },
  'categories.assignments.give': {
    place: 'category',
    who: heads,
    request: about({ role: 'manager' }),
    odd: { user: { foreign: outside(heads) } },
  },
  'categories.assignments.take': {
    place: 'category',
    who: heads,
    odd: { user: { random: heads, foreign: heads } },
  },
}
