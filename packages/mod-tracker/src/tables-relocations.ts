import type { TableClasses } from '@guichet/plugin-kit/manifest'
import { whose } from './whose.ts'

const STAYS = 'Tells nothing once the person’s own row is anonymised; reports still add up.'

/** Of trackers that belong together, and of tickets that went from one to another. */
export const relocationTables = {
  tracker_subtracker: {
    tracker_id: 'impersonal',
    subtracker_id: 'impersonal',
  },
  tracker_forward: {
    tracker_id: 'impersonal',
    number: 'impersonal',
    to_tracker_id: 'impersonal',
    ticket_id: 'impersonal',
  },
  tracker_kept_value: {
    tracker_id: 'impersonal',
    ticket_id: 'impersonal',
    ordinal: 'impersonal',
    code: 'impersonal',
    label: 'impersonal',
    kind: 'impersonal',
    value: whose('author_id', 'anonymise'),
    labels: 'impersonal',
    private: 'impersonal',
    person_id: whose('person_id', 'delete-row'),
    author_id: whose('author_id', 'keep', STAYS),
  },
} as const satisfies TableClasses
