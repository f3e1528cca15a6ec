import { createHash, timingSafeEqual } from 'node:crypto'

/** `bytes` random bytes, of a generator that is fit for secrets. */
export type Random = (bytes: number) => Uint8Array

/** 256 bits, in letters that fit into a cookie's name, a form and an address. */
export const newSecret = (random: Random): string => Buffer.from(random(32)).toString('base64url')

/** What is kept of a secret: who reads our tables can not use it. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** In the same time whatever is wrong with it. */
export const isSecretOf = (secret: string, hash: string): boolean => {
  const given = Buffer.from(hashOf(secret))
  const kept = Buffer.from(hash)
  return given.length === kept.length && timingSafeEqual(given, kept)
}
