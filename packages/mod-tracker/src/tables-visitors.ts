import type { TableClasses } from '@guichet/plugin-kit/manifest'
import { whose } from './whose.ts'

const NOBODYS =
  'Of somebody without an account: nobody is erased by it, and who works on the ticket clears it at their wish.'
const A_DAY = 'A keyed hash that is cleared after a day.'

/** What visitors said of themselves. They have no account to be erased: `visitor/contact` of their ticket is how it goes, or with the ticket. */
export const visitorTables = {
  tracker_visitor: {
    tracker_id: 'impersonal',
    ticket_id: 'impersonal',
    name: whose('ticket_id', 'keep', NOBODYS),
    email: whose('ticket_id', 'keep', NOBODYS),
    reported_at: 'impersonal',
    network: whose('ticket_id', 'keep', A_DAY),
    secret_hash: 'impersonal',
    revoked_at: 'impersonal',
  },
} as const satisfies TableClasses
