import type { JWK } from 'jose'

const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k', 'oth']
const MODULUS_MIN = 2_048

/** What is wrong with a tool's key set: Moodle drops keys without `alg`, Brightspace wants `keys` and `kid` (lti.md 1.7). */
export function keySetFaults(set: unknown): readonly string[] {
  const keys = keysIn(set)
  if (keys === null) return ['jwks.keys']
  const kids = keys.map(({ kid }) => kid)
  return [
    ...(keys.length === 0 ? ['jwks.empty'] : []),
    ...(new Set(kids).size < kids.length ? ['jwks.kid_twice'] : []),
    ...keys.flatMap(keyFaults),
  ]
}

export function keysIn(set: unknown): readonly JWK[] | null {
  const keys = typeof set === 'object' && set !== null && 'keys' in set ? set.keys : null
  return Array.isArray(keys) ? (keys as JWK[]) : null
}

function keyFaults(key: JWK): readonly string[] {
  const bits = typeof key.n === 'string' ? Buffer.from(key.n, 'base64url').length * 8 : 0
  return [
    ...(typeof key.kid === 'string' && key.kid !== '' ? [] : ['jwks.kid']),
    ...(key.kty === 'RSA' ? [] : ['jwks.kty']),
    ...(key.alg === 'RS256' ? [] : ['jwks.alg']),
    ...(key.use === 'sig' ? [] : ['jwks.use']),
    ...(bits >= MODULUS_MIN ? [] : ['jwks.size']),
    ...(PRIVATE.some((member) => member in key) ? ['jwks.private'] : []),
  ]
}
