import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Host } from '@guichet/plugin-kit/host'
import { once } from '../../host/access/shared.ts'
import { manifest } from '../manifest.ts'
import { normalise } from './passwords.ts'

interface Owner {
  readonly username: string
  readonly givenName: string
  readonly familyName: string
}

/** The 49,000 that are tried first, in lower case, French ones among them; read when the first password is chosen. */
const commonOnes = once(async () => {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  return new Set<string>(dictionary['passwords-common'])
})

/** Shorter parts of a name are in ordinary words. */
const TELLING = 4

/**
 * What the contract's lengths do not say of a new password (ASVS 6.2.4, NIST SP 800-63B): it is as long as this site wants, none of those
 * that everybody tries, and long enough without what everybody knows of its owner. Nothing is asked of its characters.
 */
export async function checkNewPassword(
  host: Pick<Host, 'settings'>,
  password: string,
  owner: Owner,
): Promise<Outcome<null>> {
  const { passwordMin } = await host.settings(manifest)
  if (password.length < passwordMin) return failure('auth.password_short', { minimum: passwordMin })
  const given = normalise(password).toLowerCase()
  if ((await commonOnes()).has(given)) return failure('auth.password_common')
  const known = [owner.username, owner.givenName, owner.familyName].map((word) => normalise(word).toLowerCase())
  const rest = known
    .filter((word) => word.length >= TELLING)
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, word) => left.replaceAll(word, ''), given)
  return rest !== given && rest.length < passwordMin ? failure('auth.password_personal') : { ok: true, value: null }
}
