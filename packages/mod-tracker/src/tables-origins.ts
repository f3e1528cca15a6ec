import type { TableClasses } from '@guichet/plugin-kit/manifest'
import { whose } from './whose.ts'

const theirs = whose('user_id', 'delete-row')

/** Of where tickets were reported from. */
export const originTables = {
  tracker_origin: {
    tracker_id: theirs,
    ticket_id: theirs,
    user_id: theirs,
    platform: theirs,
    course: theirs,
    link: theirs,
    role: theirs,
    browser: theirs,
    system: theirs,
    width: theirs,
    language: theirs,
  },
} as const satisfies TableClasses
