import { userOf } from '../launch/read-parts.ts'
import type { JsonRecord } from '../record.ts'

/** Who is there: known by (client, subject) alone. The rest is optional, changeable, and the client's word. */
export interface EmbeddedPerson {
  readonly subject: string
  readonly name: string | null
  readonly givenName: string | null
  readonly familyName: string | null
  readonly email: string | null
  readonly locale: string | null
}

/** Of claims whose subject was checked. */
export function personOf(claims: JsonRecord): EmbeddedPerson {
  const { subject, name, givenName, familyName, email, locale } = userOf(claims, { loopbackHttp: false })
  return { subject: subject ?? '', name, givenName, familyName, email, locale }
}
