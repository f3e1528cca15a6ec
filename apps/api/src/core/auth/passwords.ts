import { hash, verify } from '@node-rs/argon2'

/** OWASP's minimum for argon2id, which is the library's algorithm unless told otherwise. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Of a password that nobody knows: an unknown username costs the same time as a wrong password. */
const DECOY = '$argon2id$v=19$m=19456,t=2,p=1$xHnyVKCwbAyP5Cn0WIPPWg$VROapv4BpKnLPO9V7XdbHlM5SY9a4+Qe3/IFlkhIVgU'

export function hashPassword(password: string): Promise<string> {
  return hash(normalise(password), COST)
}

/** `kept` is null for someone unknown, or who has no password here. */
export async function isPassword(kept: string | null, given: string): Promise<boolean> {
  const right = await verify(kept ?? DECOY, normalise(given))
  return right && kept !== null
}

/** The same whatever keyboard made it. */
export const normalise = (password: string) => password.normalize('NFKC')
