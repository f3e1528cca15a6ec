import { signedIn } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { text } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { me } from '../auth/contract.ts'
import { language, newPassword, PASSWORD_MAX, theme } from '../users/contract.ts'
import { mePaths } from './paths.ts'

export const meContract = defineContract(mePaths, {
  update: {
    summary: 'My language and theme',
    access: signedIn({ tokens: false, launched: true }),
    body: z.strictObject({ language, theme }).partial(),
    answers: { 200: me },
    ifMatch: true,
  },
  changePassword: {
    summary: 'Change my password; my other sessions end, and my personal tokens unless I say to keep them',
    access: signedIn({ tokens: false }),
    body: z.strictObject({ current: text(PASSWORD_MAX), new: newPassword, keepTokens: z.boolean().default(false) }),
    answers: { 204: null },
    errors: ['auth.password_wrong', 'auth.password_short', 'auth.password_common', 'auth.password_personal'],
  },
})
