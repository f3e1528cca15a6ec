import type { User } from '@guichet/db/client'
import type { Changes } from '@guichet/plugin-kit/event'

/** The fields of a person that are changed through the API. */
export type UserFields = Partial<Pick<User, 'username' | 'givenName' | 'familyName' | 'email' | 'language' | 'theme'>>

/** Those that are not as they were. */
export function differences(before: User, wanted: UserFields): UserFields {
  return Object.fromEntries(
    Object.entries(wanted).filter(
      ([field, value]) => value !== undefined && value !== before[field as keyof UserFields],
    ),
  )
}

/** Settings are told with their values; what identifies a person is named only. */
export function eventChanges(before: User, different: UserFields): Changes {
  return Object.fromEntries(
    Object.entries(different).map(([field, value]) => [
      field,
      field === 'language' || field === 'theme' ? ([before[field], value] as const) : null,
    ]),
  )
}
