import { signedIn } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { text } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { markdownPaths } from './paths.ts'

export const markdownContract = defineContract(markdownPaths, {
  preview: {
    summary: 'Markdown as it will be shown; nothing is kept',
    access: signedIn({ launched: true }),
    body: z.strictObject({ text: text(100_000) }),
    answers: { 200: z.object({ html: z.string() }) },
  },
})
