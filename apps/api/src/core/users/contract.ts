import { atSite, signedIn } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, instant, line, page, pageQuery, text } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { userPaths } from './paths.ts'

export const LANGUAGES = ['fr', 'en'] as const
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const
/** Who may come in; who may not; who could and never did. */
export const USER_STATES = ['active', 'suspended', 'never-in'] as const
export const PASSWORD_MIN = 8
export const PASSWORD_MAX = 256

export const language = z.enum(LANGUAGES).nullable().meta({ description: 'Null: that of the browser' })
export const theme = z.enum(THEMES)

/** What a person signs in with, as it is stored: NFC, lower case. */
export const username = z
  .string()
  .max(100)
  .trim()
  .normalize('NFC')
  .toLowerCase()
  .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._@+-]*$/u)

export const newPassword = text(PASSWORD_MAX).min(PASSWORD_MIN)
const email = z.string().max(254).trim().toLowerCase().pipe(z.email())
const givenName = line(100)
const familyName = line(100)

export const userItem = z
  .object({
    id,
    name: z.string(),
    givenName: z.string(),
    familyName: z.string(),
    username: z.string(),
    email: z.string().nullable(),
    suspended: z.boolean(),
    /** `manual`, `csv`, or the component that keeps it. */
    origin: z.string(),
    lastSignInAt: instant.nullable(),
    version: z.int(),
  })
  .meta({ id: 'UserItem' })

export const user = userItem
  .extend({
    language,
    /** Whether they can sign in here; without a password, only through an LMS. */
    hasPassword: z.boolean(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'User' })

export const newUser = z.strictObject({
  username,
  givenName,
  familyName,
  email: email.nullable().default(null),
  language: language.default(null),
  /** Left out or null: someone who comes through an LMS only. */
  password: newPassword.nullable().default(null),
})

export const userChanges = z
  .strictObject({ username, givenName, familyName, email: email.nullable(), language })
  .partial()

const userParams = z.strictObject({ user: id })

export const usersContract = defineContract(userPaths, {
  list: {
    summary:
      'People, by family name: everybody, or those known in the categories that the requester looks after; `matching` finds each of its words in a name, username or e-mail',
    access: signedIn(),
    query: z.strictObject({
      matching: text(100).optional(),
      state: z.enum(USER_STATES).optional(),
      /** Where accounts come from: `manual`, `csv`, or the component that keeps them. */
      origin: z.string().max(100).optional(),
      ...pageQuery,
    }),
    answers: { 200: page(userItem) },
  },
  create: {
    summary: 'A new person',
    access: atSite('core/user:manage'),
    body: newUser,
    answers: { 201: user },
    errors: [
      'core.user.username_taken',
      'core.user.email_taken',
      'auth.password_short',
      'auth.password_common',
      'auth.password_personal',
    ],
    // No Idempotency-Key: its record would keep a fast hash of a password. A second try finds the username taken.
  },
  get: {
    summary: 'One person whom the requester may look up',
    access: signedIn(),
    params: userParams,
    answers: { 200: user },
  },
  update: {
    summary: 'Change how a person is called, reached or signs in',
    access: atSite('core/user:manage'),
    params: userParams,
    body: userChanges,
    answers: { 200: user },
    errors: ['core.user.username_taken', 'core.user.email_taken', 'core.role.above_yours'],
    ifMatch: true,
  },
  suspend: {
    summary:
      'Suspend a person, or let them in again; their sessions end, and every door is closed from the next request on',
    access: atSite('core/user:suspend'),
    params: userParams,
    body: z.strictObject({ suspended: z.boolean() }),
    answers: { 200: user },
    errors: ['core.user.is_oneself', 'core.role.last_manager', 'core.role.above_yours'],
    ifMatch: true,
  },
})
