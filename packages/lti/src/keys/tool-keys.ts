import { exportJWK, generateKeyPair, type CryptoKey, type JWK } from 'jose'

/** The one algorithm that we sign with: every platform knows it. */
export const TOOL_ALGORITHM = 'RS256'

/** A key of ours. Keeping its private half encrypted is the host's affair. */
export interface ToolKey {
  readonly kid: string
  readonly createdAt: Date
  /** As /lti/jwks publishes it. */
  readonly publicJwk: JWK
  readonly privateJwk: JWK
}

/** `kid`: unguessable is not needed, unique is. The key is new: it signs when `signingKey` says so, not before. */
export async function generateToolKey(kid: string, now: Date): Promise<ToolKey> {
  const { publicKey, privateKey } = await generateKeyPair(TOOL_ALGORITHM, { modulusLength: 2048, extractable: true })
  const named = { kid, alg: TOOL_ALGORITHM, use: 'sig' }
  return {
    kid,
    createdAt: now,
    publicJwk: { ...(await exportPublic(publicKey)), ...named },
    privateJwk: { ...(await exportJWK(privateKey)), ...named },
  }
}

/** Member by member: a private half can not slip through. */
async function exportPublic(key: CryptoKey): Promise<JWK> {
  const { kty, n, e } = await exportJWK(key)
  return { kty, n, e }
}
