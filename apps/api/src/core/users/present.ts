import type { User } from '@guichet/db/client'
import type { z } from 'zod'
import { displayName } from '../../host/display-name.ts'
import { LANGUAGES, THEMES, type user, type userItem } from './contract.ts'

export function presentUserItem(row: User): z.output<typeof userItem> {
  return {
    id: row.id,
    name: displayName(row.givenName, row.familyName),
    givenName: row.givenName,
    familyName: row.familyName,
    username: row.username,
    email: row.email,
    suspended: row.suspendedAt !== null,
    origin: row.origin,
    lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
    version: row.version,
  }
}

export function presentUser(row: User): z.output<typeof user> {
  return {
    ...presentUserItem(row),
    language: presentLanguage(row.language),
    hasPassword: row.passwordHash !== null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

/** A language that this version no longer speaks counts as none. */
export function presentLanguage(kept: string | null): (typeof LANGUAGES)[number] | null {
  return LANGUAGES.find((language) => language === kept) ?? null
}

export function presentTheme(kept: string): (typeof THEMES)[number] {
  return THEMES.find((theme) => theme === kept) ?? 'system'
}
