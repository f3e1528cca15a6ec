import { anyone, atSite } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, instant } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { newPassword } from '../users/contract.ts'
import { passwordLinkPaths, userPasswordPaths } from './paths.ts'

const token = z.string().max(200)

export const userPasswordContract = defineContract(userPasswordPaths, {
  link: {
    summary:
      'A link by which a person chooses a password, once; its token is in this answer only, and earlier links end',
    access: atSite('core/user:manage'),
    params: z.strictObject({ user: id }),
    body: z.strictObject({
      /** The password they have stops working now, and their sessions end. */
      forget: z.boolean().default(false),
    }),
    answers: { 201: z.object({ token: z.string(), expiresAt: instant }).meta({ id: 'PasswordLink' }) },
    errors: ['core.role.above_yours'],
    // No Idempotency-Key: its record would keep the token.
  },
})

export const passwordLinkContract = defineContract(passwordLinkPaths, {
  look: {
    summary: 'Whose password a link lets choose',
    access: anyone('The token of the link is the proof'),
    body: z.strictObject({ token }),
    answers: {
      200: z.object({ name: z.string(), username: z.string(), expiresAt: instant }).meta({ id: 'LinkOwner' }),
    },
    errors: ['auth.link_over'],
  },
  use: {
    summary: 'Choose a password by a link, which ends; so do all sessions and personal tokens of its owner',
    access: anyone('The token of the link is the proof'),
    body: z.strictObject({ token, password: newPassword }),
    answers: { 204: null },
    errors: ['auth.link_over', 'auth.password_short', 'auth.password_common', 'auth.password_personal'],
  },
})
