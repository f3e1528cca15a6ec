import type { WorkPurpose } from '@guichet/plugin-kit/work'

/** What work is for that a field asks. */
export const purposeOf = (trackerId: string, field: string, person: string): WorkPurpose => ({
  activity: trackerId,
  about: `field.${field}`,
  person,
})
