import { decodeJwt, decodeProtectedHeader } from 'jose'
import { identifier } from '../text.ts'
import type { JsonRecord } from '../record.ts'
import { readLaunchForm } from './form.ts'

/** What a token says that nobody has checked yet; empty where it is none: then no check of it holds. */
export function headerOf(token: string): JsonRecord {
  try {
    return decodeProtectedHeader(token)
  } catch {
    return {}
  }
}

export function claimsOf(token: string): JsonRecord {
  try {
    return decodeJwt(token)
  } catch {
    return {}
  }
}

/** Which registration a launch says it is of; nobody need have signed that. For whoever refuses it, to say so where its platform can show it. */
export function registrationSaidBy(body: string): { readonly issuer: string; readonly clientId: string } | null {
  const { iss, aud, azp } = claimsOf(readLaunchForm(body).idTokens[0] ?? '')
  const issuer = identifier(iss)
  const clientId = identifier(azp ?? [aud].flat()[0])
  return issuer === null || clientId === null ? null : { issuer, clientId }
}
