import { randomUUID } from 'node:crypto'
import {
  exportJWK,
  generateKeyPair,
  SignJWT,
  type CryptoKey,
  type JWK,
  type JWTHeaderParameters,
  type JWTPayload,
} from 'jose'

/** What a signature may be made wrong with: for attacks. */
export interface SigningOverrides {
  readonly header?: Partial<JWTHeaderParameters>
  readonly key?: CryptoKey | Uint8Array
}

export interface PlatformKeys {
  /** Published besides its own: for attacks. */
  readonly others: JWK[]
  /** As `/jwks` publishes it. */
  published(): Promise<readonly JWK[]>
  sign(claims: JWTPayload, overrides?: SigningOverrides): Promise<string>
  /** Signs with a new key from now on; the old one stays published. */
  rotate(): void
}

/** Keys are made when they are first asked for: most tests need none. */
export function createKeys(prefix: string): PlatformKeys {
  const pairs: Promise<{ readonly jwk: JWK & { kid: string }; readonly key: CryptoKey }>[] = []
  const others: JWK[] = []

  async function make(kid: string) {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { modulusLength: 2048 })
    return { key: privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } }
  }

  // As platforms name theirs: of two that have an address one after the other, each is known by its own.
  const rotate = () => void pairs.push(make(`${prefix}-${randomUUID()}`))

  async function current() {
    if (pairs.length === 0) rotate()
    return pairs.at(-1)!
  }

  return {
    others,
    rotate,
    async published() {
      await current()
      return [...(await Promise.all(pairs)).map(({ jwk }) => jwk), ...others]
    },
    async sign(claims, { header, key } = {}) {
      const { jwk, key: own } = await current()
      return new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: jwk.kid, ...header })
        .sign(key ?? own)
    },
  }
}
