const MEMBERSHIP = 'http://purl.imsglobal.org/vocab/lis/v2/membership'
const INSTITUTION = 'http://purl.imsglobal.org/vocab/lis/v2/institution/person'
const SYSTEM = 'http://purl.imsglobal.org/vocab/lis/v2/system/person'

/** Somebody of the platform. `sub` is what it calls them; Moodle has numbers. */
export interface Person {
  readonly sub: string
  readonly givenName: string
  readonly familyName: string
  readonly email: string
  /** As a launch says them. */
  readonly roles: readonly string[]
  /** As the roster says them, where it says something else (lti.md 1.12). */
  readonly rosterRoles?: readonly string[]
  readonly gradable: boolean
  readonly status: 'Active' | 'Inactive' | 'Deleted'
}

function person(sub: string, name: string, roles: readonly string[], more: Partial<Person> = {}): Person {
  const [givenName = '', familyName = ''] = name.split(' ')
  const email = `${givenName}.${familyName}@school.test`.toLowerCase()
  return { sub, givenName, familyName, email, roles, gradable: false, status: 'Active', ...more }
}

const INSTRUCTOR = `${MEMBERSHIP}#Instructor`
const LEARNER = `${MEMBERSHIP}#Learner`

/** Their keys say who is meant: `launchForm({ person: PEOPLE.teacher })`. */
export const PEOPLE = {
  admin: person('2', 'Ada Admin', [INSTRUCTOR, `${INSTITUTION}#Administrator`, `${SYSTEM}#Administrator`]),
  teacher: person('3', 'Tom Teacher', [INSTRUCTOR]),
  /** As Moodle has them: an instructor who starts, a learner on the roster. */
  nonEditing: person('4', 'Nora Nonediting', [INSTRUCTOR], { rosterRoles: [LEARNER] }),
  assistant: person('5', 'Aïcha Assistant', [INSTRUCTOR, `${MEMBERSHIP}/Instructor#TeachingAssistant`]),
  student: person('6', 'Sam Student', [LEARNER], { gradable: true }),
  otherStudent: person('7', 'Olga Other', [LEARNER], { gradable: true }),
  mentor: person('8', 'Max Mentor', [`${MEMBERSHIP}#Mentor`]),
  nobody: person('9', 'Nils Norole', []),
  gone: person('10', 'Gerda Gone', [LEARNER], { status: 'Inactive' }),
} as const satisfies Record<string, Person>

export const nameOf = ({ givenName, familyName }: Person) => `${givenName} ${familyName}`
