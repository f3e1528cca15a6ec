import { importJWK, SignJWT, type JWTPayload } from 'jose'
import { TOOL_ALGORITHM, type ToolKey } from './tool-keys.ts'

/** What we say to a platform, signed so that it finds the key in our key set (lti.md 1.7): `kid` is always named. */
export async function signAs(key: ToolKey, claims: JWTPayload): Promise<string> {
  const header = { alg: TOOL_ALGORITHM, kid: key.kid, typ: 'JWT' }
  return new SignJWT(claims).setProtectedHeader(header).sign(await importJWK(key.privateJwk, TOOL_ALGORITHM))
}

/** As a JWT counts time: whole seconds. */
export const secondsOf = (time: Date): number => Math.floor(time.getTime() / 1000)
