import type { AuthorizationTable } from '@guichet/plugin-kit/testing/authorization'
import { ltiOperations } from './core.lti.ts'
import { peopleOperations } from './core.people.ts'
import { placeOperations } from './core.category-operations.ts'
import { buildCore, type CoreActor as Actor } from './core.places.ts'
import {
  open,
  who,
  signedIn,
  atSite,
  members,
  staff,
  editorsRead,
  editors,
  itsMembers,
  itsMembersAtScreen,
  draftName,
  itsEditorsRead,
  itsEditors,
  inCategory,
  inOtherCategory,
  courseTakers,
  activityTakers,
  courseTakersRefused,
  seen,
  nobodys,
  malformed,
  outside,
  about,
  changing,
  looking,
  elsewhereEditors,
} from './core.rows.ts'
import { RANDOM_ID } from './positions.ts'
import { permissions } from './core.permissions.ts'
import { siteConfiguration } from './core.site-configuration.ts'

const newCourse = (category: string | null) => ({ body: { shortName: 'N1', fullName: 'A new one', category } })
const newActivity = (course: string | null, settings = {}) => ({
  body: { component: 'mod_thing', course, name: 'A new one', settings },
})

export const coreTable: AuthorizationTable<Actor> = {
  // Holds a role in the activity alone; looks after the category.
  actors: { agent: { role: null, sibling: 'stranger' }, head: { role: null, sibling: 'manager' } },
  place: null,
  tenants: {},
  build: buildCore,
  operations: {
    ...peopleOperations,
    ...ltiOperations,
    ...placeOperations,
    // A link says by itself that it may be followed; what may be done with one is tested in host/files/links.test.ts.
    'files.give': {
      place: null,
      who: who({ 404: 'nobody suspended ended anyone' }),
      request: () => ({ query: `name=a&type=a/b&by=${RANDOM_ID}&until=99999999999&signature=${'A'.repeat(43)}` }),
    },
    'visits.get': { place: 'activity', who: open, elsewhere: open },
    'courses.list': { who: signedIn },
    'courses.create': {
      who: inCategory,
      request: (ids) => newCourse(ids['category']!),
      cases: {
        'in a category of elsewhere': {
          who: inOtherCategory,
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
    'courses.place.move': {
      place: 'course',
      who: courseTakers,
      request: (ids) => ({ body: { category: ids['category'] }, headers: seen }),
    },
    'courses.remove': {
      place: 'course',
      who: courseTakersRefused,
      refusedWith: 409,
      request: () => ({ headers: seen }),
    },
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
            refused: 'editingteacher manager head writeToken siteManager',
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
    'activities.place.reorder': { place: 'activity', who: activityTakers, request: about({ after: null }) },
    'activities.remove': { place: 'activity', who: activityTakers, request: () => ({ headers: seen }) },
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
    ...permissions,
    ...siteConfiguration,
  },
}
