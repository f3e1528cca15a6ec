import type { AuthorizationTable } from '@guichet/plugin-kit/testing/authorization'
import type { Actor } from './authorization-places.ts'
import { heads, headsRead, headsRefused, members, sharers } from './authorization-who.ts'

const seen = { 'if-match': '"1"' }
const element = (changes: Record<string, unknown> = {}) => ({
  label: 'Room',
  settings: {},
  options: [],
  shared: false,
  ...changes,
})
const made =
  (changes: Record<string, unknown> = {}) =>
  () => ({
    body: { ...element(changes), code: 'room', type: 'text' },
  })

/** Custom fields: configure, for a place's own and for a tracker's form; shareelements at the site, for everybody's. */
export const ELEMENTS: AuthorizationTable<Actor>['operations'] = {
  'tracker.elements.types': { who: headsRead },
  'tracker.elements.list': { who: headsRead },
  'tracker.elements.create': {
    who: heads,
    request: made(),
    cases: {
      'for the whole site': { who: sharers, refusedWith: 403, request: made({ shared: true }) },
      'that chooses from nothing': {
        who: headsRefused,
        refusedWith: 422,
        request: made({ options: [{ code: 'a', label: 'A', active: true }] }),
      },
    },
  },
  'tracker.elements.edit': {
    who: heads,
    request: () => ({ body: element({ archived: false }), headers: seen }),
    cases: {
      'for the whole site': {
        who: sharers,
        refusedWith: 403,
        request: () => ({ body: element({ shared: true, archived: false }), headers: seen }),
      },
    },
  },
  'tracker.elements.remove': { who: heads },
  'tracker.fields': { who: members },
  'tracker.fields.people': { who: members, odd: { code: { name: true } } },
  'tracker.form.get': { who: headsRead },
  'tracker.form.change': {
    who: heads,
    request: () => ({ body: { fields: [] }, headers: { 'if-match': '"2"' } }),
    cases: {
      'by a field of another course': {
        who: headsRefused,
        refusedWith: 422,
        request: (ids) => ({
          body: { fields: [{ ...ROW, element: ids['absent'] }] },
          headers: { 'if-match': '"2"' },
        }),
      },
    },
  },
}

const ROW = {
  active: true,
  mandatory: false,
  private: false,
  listable: false,
  help: null,
  default: null,
  condition: null,
}
