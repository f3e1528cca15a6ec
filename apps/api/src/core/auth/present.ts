import type { User } from '@guichet/db/client'
import type { z } from 'zod'
import { displayName } from '../../host/display-name.ts'
import { presentLanguage, presentTheme } from '../users/present.ts'
import type { me } from './contract.ts'

/** What people are told of themselves. */
export type Own = Pick<
  User,
  'id' | 'givenName' | 'familyName' | 'username' | 'email' | 'language' | 'theme' | 'version'
>

export function presentMe(user: Own): z.output<typeof me> {
  return {
    id: user.id,
    name: displayName(user.givenName, user.familyName),
    givenName: user.givenName,
    familyName: user.familyName,
    username: user.username,
    email: user.email,
    language: presentLanguage(user.language),
    theme: presentTheme(user.theme),
    version: user.version,
  }
}
