import type { Tx } from '@guichet/db/connect'
import type { Lms } from '../testing/lms.ts'
import { findRosterCourse } from './repository.ts'
import { writeRoster } from './write.ts'

const NAMELESS = { name: null, givenName: null, familyName: null, middleName: null }

/** What a course's LMS tells of its people, to the end, without asking one: who is in it, by what it calls them. */
export async function listPeople(lms: Lms, courseId: string, subjects: readonly string[], roles = ['Learner']) {
  const { host, siteId } = lms.things
  const course = (await findRosterCourse(lms.db, courseId))!
  const members = subjects.map((userId) => ({
    ...NAMELESS,
    userId,
    status: 'Active' as const,
    roles,
    email: null,
    picture: null,
    sourcedId: null,
  }))
  const roster = { members, stoppedBy: null, differencesUrl: null }
  return (tx: Tx) => writeRoster(tx, host, siteId, { course, roster, changesOnly: false })
}
