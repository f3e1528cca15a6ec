import type { User } from '@guichet/db/client'
import { isNamed, namesOf, type SaidNames } from './names.ts'

/** What a launch says of whoever comes by it; all of it optional, changeable, and the sender's word. */
export interface SaidPerson extends SaidNames {
  readonly email: string | null
  /** Which language they are spoken to in. */
  readonly locale: string | null
}

/** What an account holds of that. */
export type KnownPerson = Pick<User, 'givenName' | 'familyName' | 'email' | 'language' | 'version'>

/** One that we speak; null: it is none, or the launch says none. */
export function languageOf({ locale }: SaidPerson): 'fr' | 'en' | null {
  const language = locale?.slice(0, 2).toLowerCase()
  return language === 'fr' || language === 'en' ? language : null
}

/** As addresses are kept here. */
export const emailOf = ({ email }: Pick<SaidPerson, 'email'>): string | null => email?.toLowerCase() ?? null

/**
 * What an account holds after a launch, which says the names and the address now, if it says anything of them. `isFree`: nobody else has that address
 * here. The language is said once: whoever has set something here has their own (lti.md 1.16).
 */
export function personAfter(said: SaidPerson, known: KnownPerson, isFree: boolean): Omit<KnownPerson, 'version'> {
  const { givenName, familyName } = isNamed(said) ? namesOf(said, '') : known
  const email = isFree ? (emailOf(said) ?? known.email) : known.email
  const language = known.language ?? (known.version === 1 ? languageOf(said) : null)
  return { givenName, familyName, email, language }
}

/** Whether that is not what it holds already. */
export function isSaidOtherwise(said: SaidPerson, known: KnownPerson & { readonly emailIsFree: boolean }): boolean {
  const after = personAfter(said, known, known.emailIsFree)
  return (
    after.givenName !== known.givenName ||
    after.familyName !== known.familyName ||
    after.email !== known.email ||
    after.language !== known.language
  )
}
