import type { TableClasses } from '@guichet/plugin-kit/manifest'
import { whose } from './whose.ts'

/** Of what lies between tickets: dependencies, and who asks for one to come before others. */
export const stackTables = {
  tracker_dependency: {
    tracker_id: 'impersonal',
    ticket_id: 'impersonal',
    depends_on_id: 'impersonal',
    created_at: 'impersonal',
    created_by_id: whose('created_by_id', 'clear'),
    carried: 'impersonal',
  },
  tracker_raise: {
    tracker_id: whose('user_id', 'delete-row'),
    id: whose('user_id', 'delete-row'),
    ticket_id: whose('user_id', 'delete-row'),
    user_id: whose('user_id', 'delete-row'),
    reason: whose('user_id', 'delete-row'),
    urgent: whose('user_id', 'delete-row'),
    created_at: whose('user_id', 'delete-row'),
    outcome: whose('user_id', 'delete-row'),
    answer: whose('user_id', 'delete-row'),
    answered_at: whose('user_id', 'delete-row'),
    answered_by_id: whose('answered_by_id', 'clear'),
  },
} as const satisfies TableClasses
