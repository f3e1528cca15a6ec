import { atSite, signedIn } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, instant } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { sessionPaths, userSessionPaths } from './paths.ts'

export const session = z
  .object({
    id,
    startedAt: instant,
    /** When it last got an access token: about every ten minutes while it is used. */
    usedAt: instant,
    /** What the browser said it is. */
    userAgent: z.string().nullable(),
    /** The one that asks. */
    current: z.boolean(),
  })
  .meta({ id: 'Session' })

const sessions = z.object({ items: z.array(session) })

export const sessionsContract = defineContract(sessionPaths, {
  list: {
    summary: 'My open sessions, the latest used first; at most 100',
    access: signedIn({ tokens: false }),
    answers: { 200: sessions },
  },
  end: {
    summary: 'End one of my sessions: its tokens die with it',
    access: signedIn({ tokens: false }),
    params: z.strictObject({ session: id }),
    answers: { 204: null },
  },
  endOthers: {
    summary: 'End all of my sessions but this one',
    access: signedIn({ tokens: false }),
    answers: { 204: null },
  },
})

const userParams = z.strictObject({ user: id })

export const userSessionsContract = defineContract(userSessionPaths, {
  list: {
    summary: 'The open sessions of a person, the latest used first; at most 100',
    access: atSite('core/user:manage'),
    params: userParams,
    answers: { 200: sessions },
  },
  endAll: {
    summary: 'End all sessions of a person, who can sign in again; personal tokens stay',
    access: atSite('core/user:manage'),
    params: userParams,
    answers: { 204: null },
    errors: ['core.role.above_yours'],
  },
})
