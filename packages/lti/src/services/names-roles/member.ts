import { emailOf } from '../../email.ts'
import { asRecord, textsOf } from '../../record.ts'
import { line } from '../../text.ts'
import { webUrl } from '../../web-url.ts'
import { readId } from '../json.ts'

const STATUSES = ['Active', 'Inactive', 'Deleted'] as const

/** One person of a roster (lti.md 1.12). Everything but the id may be withheld. */
export interface Member {
  readonly userId: string
  /** `Deleted` only among differences. */
  readonly status: (typeof STATUSES)[number]
  /**
   * As they came: short words (`Learner`) where the same platform's launches have URIs. They can contradict a launch, and neither raise nor lower
   * what one gave.
   */
  readonly roles: readonly string[]
  readonly name: string | null
  readonly givenName: string | null
  readonly familyName: string | null
  readonly middleName: string | null
  readonly email: string | null
  readonly picture: string | null
  readonly sourcedId: string | null
}

const ROLES_MAX = 100
const LINE_MAX = 255

/** Null: nobody can be told by it. */
export function readMember(given: unknown): Member | null {
  const value = asRecord(given)
  if (value === null) return null
  const userId = readId(value['user_id'])
  if (userId === null) return null
  return {
    userId,
    // What is new to us lets nobody in.
    status: value['status'] == null ? 'Active' : (STATUSES.find((one) => one === value['status']) ?? 'Inactive'),
    roles: textsOf(value['roles']).slice(0, ROLES_MAX),
    name: line(value['name'], LINE_MAX),
    givenName: line(value['given_name'], LINE_MAX),
    familyName: line(value['family_name'], LINE_MAX),
    middleName: line(value['middle_name'], LINE_MAX),
    email: emailOf(value['email']),
    picture: webUrl(value['picture'], { loopbackHttp: false })?.href ?? null,
    sourcedId: line(value['lis_person_sourcedid'], LINE_MAX),
  }
}
