import { CompactSign, type CryptoKey, type JWTHeaderParameters } from 'jose'
import type { KeyObject } from 'node:crypto'

type SigningKey = CryptoKey | KeyObject | Uint8Array

export type Claims = Readonly<Record<string, unknown>>

/** As the server of an embedding page does it. */
export const signClaims = (claims: unknown, header: JWTHeaderParameters, key: SigningKey): Promise<string> =>
  new CompactSign(new TextEncoder().encode(JSON.stringify(claims))).setProtectedHeader(header).sign(key)

/** A secret of a client is used as it is written. */
export const bytesOf = (secret: string): Uint8Array => new TextEncoder().encode(secret)
