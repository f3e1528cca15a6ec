import { importJWK, type CryptoKey, type JWK } from 'jose'
import { asRecord, type JsonRecord } from '../record.ts'

/** The one algorithm that a platform may sign with (lti.md 1.6, point 3): ours to say, not the token's. */
export const PLATFORM_ALGORITHM = 'RS256'

/** What the keys of a set are for: one algorithm, which whoever asks for them says. */
export type KeyAlgorithm = 'RS256' | 'ES256'

/** Platforms have two or three; a set of more is somebody's attempt. */
export const KEYS_MAX = 100
/** Below, a signature can be forged. */
const MODULUS_MIN_BITS = 2048
/** 8192 bits and 32, in characters of base64url: checking a signature by a larger key would be work for nothing. */
const MODULUS_MAX = 1_366
const EXPONENT_MAX = 6
const KID_MAX = 1_000
/** A coordinate on P-256, in characters of base64url. */
const COORDINATE = 43

type NamedJwk = JWK & { readonly kid: string }

/** A platform's key set: the keys that could have signed a launch. Each is imported when it is first asked for. */
export class KeySet {
  readonly #jwks: ReadonlyMap<string, NamedJwk>
  readonly #imported = new Map<string, Promise<CryptoKey | null>>()

  private constructor(jwks: ReadonlyMap<string, NamedJwk>) {
    this.#jwks = jwks
  }

  /** Null where it is no key set. Keys that are no good to us are left out; of two with one name the first counts. */
  static parse(text: string, algorithm: KeyAlgorithm = PLATFORM_ALGORITHM): KeySet | null {
    const keys = asRecord(parseJson(text))?.['keys']
    if (!Array.isArray(keys) || keys.length > KEYS_MAX) return null
    const jwks = new Map<string, NamedJwk>()
    for (const key of keys) {
      const jwk = signingJwk(asRecord(key), algorithm)
      if (jwk !== null && !jwks.has(jwk.kid)) jwks.set(jwk.kid, jwk)
    }
    return new KeySet(jwks)
  }

  has(kid: string): boolean {
    return this.#jwks.has(kid)
  }

  /** Null where there is none of that name, or where it is no key after all, or a weak one. */
  get(kid: string): Promise<CryptoKey | null> {
    const jwk = this.#jwks.get(kid)
    if (jwk === undefined) return Promise.resolve(null)
    const known = this.#imported.get(kid) ?? importKey(jwk)
    this.#imported.set(kid, known)
    return known
  }
}

/** For signatures by that algorithm, of a size that is bearable; the public members alone are kept. */
function signingJwk(key: JsonRecord | null, algorithm: KeyAlgorithm): NamedJwk | null {
  if (key === null) return null
  const { kid, use, alg, key_ops: operations } = key
  if (!isText(kid, 1, KID_MAX)) return null
  if (use !== undefined && use !== 'sig') return null
  if (alg !== undefined && alg !== algorithm) return null
  if (operations !== undefined && !(Array.isArray(operations) && operations.includes('verify'))) return null
  const members = MEMBERS[algorithm](key)
  return members && { ...members, kid, alg: algorithm }
}

const MEMBERS = {
  RS256: ({ kty, n, e }) =>
    kty === 'RSA' && isText(n, 1, MODULUS_MAX) && isText(e, 1, EXPONENT_MAX) ? { kty, n, e } : null,
  ES256: ({ kty, crv, x, y }) =>
    kty === 'EC' && crv === 'P-256' && isText(x, COORDINATE, COORDINATE) && isText(y, COORDINATE, COORDINATE)
      ? { kty, crv, x, y }
      : null,
} as const satisfies Record<KeyAlgorithm, (key: JsonRecord) => JWK | null>

const isText = (value: unknown, min: number, max: number): value is string =>
  typeof value === 'string' && value.length >= min && value.length <= max

async function importKey(jwk: JWK): Promise<CryptoKey | null> {
  try {
    const key = await importJWK(jwk)
    if (key instanceof Uint8Array) return null
    const { modulusLength } = key.algorithm as { readonly modulusLength?: number }
    return modulusLength === undefined || modulusLength >= MODULUS_MIN_BITS ? key : null
  } catch {
    return null
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
