import { anyone, signedIn } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, text } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { language, PASSWORD_MAX, theme } from '../users/contract.ts'
import { authPaths } from './paths.ts'

/** The person signed in, as they see themselves. `version` is what `PATCH /me` asks in If-Match. */
export const me = z
  .object({
    id,
    name: z.string(),
    givenName: z.string(),
    familyName: z.string(),
    username: z.string(),
    email: z.string().nullable(),
    language,
    theme,
    version: z.int(),
  })
  .meta({ id: 'Me' })

export const tokens = z.object({
  accessToken: z.string(),
  /** Seconds that the access token lives. */
  expiresIn: z.int(),
  /** Only for `keep: "memory"`; otherwise it is in a cookie that scripts cannot read. */
  refreshToken: z.string().optional(),
})

/** A page that has just been opened is drawn with it: it need not ask again who is there. */
const signedInAs = tokens.extend({ user: me })

/** The refresh token of who keeps it in memory; left out, the cookie counts. */
const refreshTokenBody = z.strictObject({ refreshToken: z.string().max(200).optional() })

export const authContract = defineContract(authPaths, {
  signIn: {
    summary: 'Sign in with a password',
    access: anyone('This is how one gets in; limited by account and by address'),
    body: z.strictObject({
      username: text(200),
      password: text(PASSWORD_MAX),
      /** Where the client keeps the refresh token: a cookie at top level, memory inside an LMS’s frame. */
      keep: z.enum(['cookie', 'memory']).default('cookie'),
    }),
    answers: { 200: signedInAs.meta({ id: 'SignedIn' }) },
    errors: ['auth.failed'],
  },
  refresh: {
    summary: 'A new access token; the refresh token is replaced, and using a replaced one ends the session',
    access: anyone('The refresh token is the proof'),
    body: refreshTokenBody,
    answers: {
      200: signedInAs.meta({ id: 'Refreshed' }),
      /** Nobody is signed in: neither a cookie came nor a token. What every visitor's first page asks is no error. */
      204: null,
    },
    errors: ['auth.session_ended', 'auth.foreign_origin'],
  },
  signOut: {
    summary: 'End the session of the refresh token; nothing to end is a success too',
    access: anyone('The refresh token is the proof'),
    body: refreshTokenBody,
    answers: { 204: null },
    errors: ['auth.foreign_origin'],
  },
  session: {
    summary: 'Who I am, and what I may do on the site as a whole',
    access: signedIn({ launched: true }),
    answers: { 200: z.object({ user: me, capabilities: z.array(z.string()) }).meta({ id: 'SessionView' }) },
  },
})
