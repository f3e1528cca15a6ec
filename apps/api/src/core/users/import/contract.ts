import { atSite } from '@guichet/plugin-kit/access-rule'
import { defineContract, type Operation } from '@guichet/plugin-kit/contract'
import { z } from 'zod'
import { USER_IMPORT_BYTES } from './limits.ts'
import { userImportPaths } from './paths.ts'

export const USER_COLUMNS = ['username', 'givenName', 'familyName', 'email', 'language'] as const

/** What is wrong with a cell, or a line: `line` counts those of the file, from 1. */
const fault = z.object({
  line: z.int(),
  column: z.enum(USER_COLUMNS).nullable(),
  code: z.enum(['unreadable', 'too_few_cells', 'missing', 'invalid', 'repeated', 'email_taken']),
})

const plan = z
  .object({
    /** Who is made, or would be. */
    created: z.int(),
    /** Whose username is there already: they stay as they are. */
    known: z.int(),
    /** Lines that are not right, of which the first 200 are told. */
    faulty: z.int(),
    faults: z.array(fault),
    /** Columns that nothing is made of. */
    ignored: z.array(z.string()),
  })
  .meta({ id: 'UserImport' })

const file = {
  access: atSite('core/user:manage'),
  upload: { types: ['text/csv', 'text/plain', 'text/tab-separated-values'], limit: USER_IMPORT_BYTES },
} satisfies Partial<Operation>

export const userImportContract = defineContract(userImportPaths, {
  check: {
    summary:
      'What a CSV file of people would do: a header that names username, givenName and familyName, and may name email and language, in English or French; nothing is done',
    ...file,
    answers: { 200: plan },
    errors: ['core.user_import.no_column', 'core.user_import.column_twice', 'core.user_import.too_long'],
  },
  run: {
    summary:
      'Make the people of a CSV file, all or none; those who are there already stay as they are, so that a second time changes nothing',
    ...file,
    answers: { 200: plan },
    errors: [
      'core.user_import.no_column',
      'core.user_import.column_twice',
      'core.user_import.too_long',
      'core.user_import.faulty',
      'core.user.username_taken',
      'core.user.email_taken',
    ],
  },
})
