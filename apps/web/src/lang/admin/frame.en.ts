/** What surrounds the sections of the administration. */
export const frame = {
  'admin.lead': 'What you may look after, and where.',
} as const
