import { line } from './text.ts'

const EMAIL_MAX = 254

/** An address of a person, or null. Left out rather than mended: a part of an address is somebody else's. */
export const emailOf = (value: unknown): string | null => {
  const email = line(value, EMAIL_MAX)
  return email !== null && email === value && /^[^\s@]+@[^\s@]+$/.test(email) ? email : null
}
