/** What a launch or a list of people says of a name. */
export interface SaidNames {
  readonly givenName: string | null
  readonly familyName: string | null
  readonly name: string | null
}

export interface Names {
  readonly givenName: string
  readonly familyName: string
}

/** What somebody is called whom the LMS does not name: each another, in both languages. */
export const NAMELESS = 'Participant'

/** By what the LMS says, if it does: platforms may send all of a name, its parts, or nothing (lti.md, attack 17). `code` tells the nameless apart. */
export function namesOf({ givenName, familyName, name }: SaidNames, code: string): Names {
  if (givenName !== null && familyName !== null) return { givenName, familyName }
  const whole = name ?? givenName ?? familyName
  return whole === null ? { givenName: NAMELESS, familyName: code } : { givenName: '', familyName: whole }
}

/** Whether the LMS says anything of it at all. */
export const isNamed = ({ givenName, familyName, name }: SaidNames) =>
  givenName !== null || familyName !== null || name !== null
