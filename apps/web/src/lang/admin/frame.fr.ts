import type { frame as en } from './frame.en.ts'

export const frame = {
  'admin.lead': 'Ce dont vous avez la charge, et où.',
} satisfies Record<keyof typeof en, string>
