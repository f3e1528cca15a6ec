import { rows, type Asked, type AuthorizationTable } from '@guichet/plugin-kit/testing/authorization'
import { buildCore, type CoreActor as Actor } from './core.places.ts'
import { RANDOM_ID } from './positions.ts'
import { siteConfiguration } from './core.site-configuration.ts'
import { PASSWORD } from './school.ts'

const who = rows<Actor>(['agent'])

// Written by hand from domain.md and the core's table of capabilities, never from the code that is tried.

const open = who({ allowed: 'nobody suspended ended anyone' })
const signedIn = who({ allowed: 'anyone' })
const atScreen = who({ allowed: 'anyone', 403: 'readToken writeToken' })
const atSite = who({ allowed: 'siteManager', 403: 'anyone' })
const members = who({
  allowed: 'student teacher editingteacher manager readToken writeToken siteManager',
  404: 'stranger agent elsewhere',
})
const staff = who({
  allowed: 'teacher editingteacher manager readToken writeToken siteManager',
  403: 'student',
  404: 'stranger agent elsewhere',
})
const editorsRead = who({
  allowed: 'editingteacher manager readToken writeToken siteManager',
  403: 'student teacher',
  404: 'stranger agent elsewhere',
})
const editors = who({
  allowed: 'editingteacher manager writeToken siteManager',
  403: 'student teacher readToken',
  404: 'stranger agent elsewhere',
})
/** Of the tests' activity, which teachers do not see. */
const itsMembers = who({
  allowed: 'student agent editingteacher manager readToken writeToken siteManager',
  404: 'stranger teacher elsewhere',
})
const itsMembersAtScreen = who({
  allowed: 'student agent editingteacher manager siteManager',
  403: 'readToken writeToken',
  404: 'stranger teacher elsewhere',
})
/** Anything may be written about. */
const draftName = { name: true, random: itsMembersAtScreen } as const
const itsEditorsRead = who({
  allowed: 'agent editingteacher manager readToken writeToken siteManager',
  403: 'student',
  404: 'stranger teacher elsewhere',
})
const itsEditors = who({
  allowed: 'agent editingteacher manager writeToken siteManager',
  403: 'student readToken',
  404: 'stranger teacher elsewhere',
})
/** What is made in a category, or in a course that one does not see. */
const onlySite = who({ allowed: 'siteManager', 403: 'readToken', 404: 'anyone' })
const nobodys = who({ 403: 'readToken', 404: 'anyone' })
const malformed = who({ 403: 'readToken', refused: 'anyone' })
/** Somebody of another category is not there for who is not to look people up on the whole site. */
const outside = (verdicts: typeof editors) =>
  Object.fromEntries(
    Object.entries(verdicts).map(([name, said]) => [name, said === 'allowed' && name !== 'siteManager' ? 404 : said]),
  ) as typeof editors

const seen: Asked['headers'] = { 'if-match': '"1"' }
const about = (body: unknown) => () => ({ body })
const changing = (body: unknown) => () => ({ body, headers: seen })
const looking = () => ({ query: 'matching=Actor' })

const newCourse = (category: string | null) => ({ body: { shortName: 'N1', fullName: 'A new one', category } })
const newActivity = (course: string | null, settings = {}) => ({
  body: { component: 'mod_thing', course, name: 'A new one', settings },
})

export const coreTable: AuthorizationTable<Actor> = {
  // Holds a role in the activity alone.
  actors: { agent: { role: null, sibling: 'stranger' } },
  place: null,
  tenants: {},
  build: buildCore,
  operations: {
    'auth.signIn': {
      who: open,
      request: (ids) => ({ body: { username: ids['username'], password: PASSWORD, keep: 'memory' } }),
    },
    'auth.refresh': { who: open, request: (ids) => ({ body: { refreshToken: ids['refreshToken'] } }) },
    'auth.signOut': { who: open, request: (ids) => ({ body: { refreshToken: ids['refreshToken'] } }) },
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
    'me.password.changePassword': { who: atScreen, request: about({ current: PASSWORD, new: 'agrafe cheval quatre' }) },
    // What only reads, by POST: the text is long. A token that may only read may send none.
    'markdown.preview': { who: who({ allowed: 'anyone', 403: 'readToken' }), request: about({ text: '**One**' }) },
    'users.list': { who: atSite },
    'users.create': {
      who: atSite,
      request: about({ username: 'nouvelle', givenName: 'Nouvelle', familyName: 'Venue' }),
    },
    'users.get': { who: atSite, odd: { user: { foreign: atSite } } },
    'users.update': { who: atSite, request: changing({ givenName: 'Autre' }), odd: { user: { foreign: atSite } } },
    'users.suspension.suspend': {
      who: atSite,
      request: changing({ suspended: true }),
      odd: { user: { foreign: atSite } },
    },
    'categories.list': { who: atSite },
    'categories.create': { who: atSite, request: about({ name: 'A new one' }) },
    'courses.list': { who: signedIn },
    'courses.create': {
      who: onlySite,
      request: (ids) => newCourse(ids['category']!),
      cases: {
        'in a category of elsewhere': {
          who: onlySite,
          request: (ids) => newCourse(ids['otherCategory']!),
          like: 'in no category',
        },
        'in no category': { who: nobodys, request: () => newCourse(RANDOM_ID) },
        'in a course': { who: nobodys, request: (ids) => newCourse(ids['course']!), like: 'in no category' },
        'in what is no id': { who: malformed, refusedWith: 400, request: () => newCourse('category') },
        'under the site': { who: atSite, request: () => newCourse(null) },
      },
    },
    'courses.get': { place: 'course', who: members },
    'courses.update': { place: 'course', who: editors, request: changing({ fullName: 'Another name' }) },
    'courses.enrolments.list': { place: 'course', who: staff },
    'courses.candidates': { place: 'course', who: editorsRead, request: looking },
    'courses.enrolments.give': {
      place: 'course',
      who: editors,
      request: about({ role: 'guest' }),
      odd: { user: { foreign: outside(editors) } },
    },
    // Who has no role there has none taken: that tells nothing of them.
    'courses.enrolments.take': { place: 'course', who: editors, odd: { user: { random: editors, foreign: editors } } },
    'activities.assignments.list': { place: 'activity', who: itsEditorsRead },
    'activities.candidates': { place: 'activity', who: itsEditorsRead, request: looking },
    'activities.assignments.give': {
      place: 'activity',
      who: itsEditors,
      request: about({ role: 'teacher' }),
      odd: { user: { foreign: outside(itsEditors) } },
    },
    'activities.assignments.take': {
      place: 'activity',
      who: itsEditors,
      odd: { user: { random: itsEditors, foreign: itsEditors } },
    },
    'site.assignments.list': { who: atSite },
    'site.candidates': { who: atSite, request: looking },
    'site.assignments.give': {
      who: atSite,
      request: about({ role: 'manager' }),
      odd: { user: { foreign: atSite } },
    },
    'site.assignments.take': { who: atSite, odd: { user: { random: atSite, foreign: atSite } } },
    'activities.list': {
      who: signedIn,
      cases: {
        'of a course elsewhere': { who: signedIn, request: (ids) => ({ query: `course=${ids['otherCourse']}` }) },
      },
    },
    'activityTypes.types': { who: signedIn },
    'activities.create': {
      who: editors,
      // The activity's agent is nobody in its course.
      request: (ids) => newActivity(ids['course']!),
      cases: {
        'in a course elsewhere': {
          who: elsewhereEditors(),
          request: (ids) => newActivity(ids['otherCourse']!),
          like: 'in no course',
        },
        'in no course': { who: nobodys, request: () => newActivity(RANDOM_ID) },
        'in an activity': { who: nobodys, request: (ids) => newActivity(ids['activity']!), like: 'in no course' },
        'in what is no id': { who: malformed, refusedWith: 400, request: () => newActivity("1' OR true") },
        'with settings that it does not have': {
          who: who({
            refused: 'editingteacher manager writeToken siteManager',
            403: 'student teacher readToken',
            404: 'anyone',
          }),
          refusedWith: 400,
          request: (ids) => newActivity(ids['course']!, { version: 1, isAdmin: true }),
        },
        'under the site': { who: atSite, request: () => newActivity(null) },
      },
    },
    'activities.get': { place: 'activity', who: itsMembers },
    'activities.update': { place: 'activity', who: itsEditors, request: changing({ name: 'Another name' }) },
    // What is told there is decided activity by activity and event by event, and tested where that is.
    'overview.view': {
      who: signedIn,
      cases: {
        'of a course elsewhere': { who: signedIn, request: (ids) => ({ query: `course=${ids['otherCourse']}` }) },
      },
    },
    'overview.recent': {
      who: signedIn,
      cases: {
        'of a course elsewhere': { who: signedIn, request: (ids) => ({ query: `course=${ids['otherCourse']}` }) },
      },
    },
    // One's own, wherever one sees the activity.
    'activities.drafts.list': { place: 'activity', who: itsMembersAtScreen, odd: { about: draftName } },
    'activities.drafts.keep': {
      place: 'activity',
      who: itsMembersAtScreen,
      request: about({ text: 'I was about to say', basedOn: 1 }),
      odd: { about: draftName, part: draftName },
    },
    'activities.drafts.discard': {
      place: 'activity',
      who: itsMembersAtScreen,
      odd: { about: draftName, part: draftName },
    },
    'roles.list': { who: signedIn },
    ...siteConfiguration,
  },
}

function elsewhereEditors() {
  return who({
    allowed: 'siteManager elsewhere:editingteacher elsewhere:manager',
    403: 'readToken elsewhere:student elsewhere:teacher',
    404: 'anyone',
  })
}
