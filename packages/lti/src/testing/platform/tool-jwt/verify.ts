import { compactVerify, importJWK, type JWTPayload, type ProtectedHeaderParameters } from 'jose'
import { keySetOf, type RegisteredTool } from '../tools.ts'
import { decodeToken } from './decode.ts'
import { keySetFaults, keysIn } from './key-set.ts'

export interface Judged {
  readonly faults: readonly string[]
  /** Null: it can not be read, or is not signed by the tool. */
  readonly claims: JWTPayload | null
}

export interface Expected {
  readonly audience: string
  readonly now: Date
}

/** Seconds that clocks may differ. */
const LEEWAY = 5
const AGE_MAX = 60
const SPAN_MAX = 300

/** Strictly what both kinds of JWT of a tool have in common: header, key, signature, who it is from and for, and when (lti.md 1.7, 1.9, 1.11). */
export async function verifyToolJwt(tool: RegisteredTool, token: string, expected: Expected): Promise<Judged> {
  const decoded = decodeToken(token)
  if (decoded === null) return { faults: ['jwt.form'], claims: null }
  const set = await keySetOf(tool)
  const signature = await signatureFault(set, token, decoded.header)
  const faults = [...headerFaults(decoded.header), ...keySetFaults(set), ...signature]
  if (signature.length > 0) return { faults, claims: null }
  return { faults: [...faults, ...claimFaults(decoded.claims, tool, expected)], claims: decoded.claims }
}

const FOREIGN_KEYS = ['jku', 'jwk', 'x5u', 'x5c', 'crit']

const headerFaults = (header: ProtectedHeaderParameters) => [
  ...(header.alg === 'RS256' ? [] : ['header.alg']),
  ...(typeof header.kid === 'string' && header.kid !== '' ? [] : ['header.kid']),
  ...(header['typ'] === 'JWT' ? [] : ['header.typ']),
  ...(FOREIGN_KEYS.some((name) => name in header) ? ['header.key'] : []),
]

async function signatureFault(set: unknown, token: string, { kid }: ProtectedHeaderParameters) {
  const key = keysIn(set)?.find((one) => one.kid === kid && kid !== undefined)
  if (key === undefined) return ['header.kid_unknown']
  try {
    await compactVerify(token, await importJWK(key, 'RS256'), { algorithms: ['RS256'] })
    return []
  } catch {
    return ['signature']
  }
}

function claimFaults({ iss, aud, iat, exp }: JWTPayload, { clientId }: RegisteredTool, { audience, now }: Expected) {
  const seconds = now.getTime() / 1000
  const times = Number.isInteger(iat) && Number.isInteger(exp)
  return [
    ...(iss === clientId ? [] : ['iss']),
    ...(aud === audience ? [] : ['aud']),
    ...(times ? [] : ['times']),
    ...(times && iat! > seconds + LEEWAY ? ['iat.future'] : []),
    ...(times && iat! < seconds - AGE_MAX ? ['iat.old'] : []),
    ...(times && exp! <= seconds ? ['exp.past'] : []),
    ...(times && (exp! <= iat! || exp! - iat! > SPAN_MAX) ? ['exp.span'] : []),
  ]
}
