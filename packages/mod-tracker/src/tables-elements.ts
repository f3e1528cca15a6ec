import type { TableClasses } from '@guichet/plugin-kit/manifest'
import { whose } from './whose.ts'

const DERIVED = 'Made of value, and made anew with it.'
const WORDS = 'Made by the database of value, and made anew with it.'
const STAYS = 'Tells nothing once the person’s own row is anonymised.'

/** Every column of prisma/elements.prisma. */
export const elementTables = {
  tracker_element: {
    id: 'impersonal',
    owner_id: 'impersonal',
    shared: 'impersonal',
    code: 'impersonal',
    type: 'impersonal',
    label: 'impersonal',
    settings: 'impersonal',
    rules: 'impersonal',
    entry: 'impersonal',
    archived: 'impersonal',
    version: 'impersonal',
    created_at: 'impersonal',
  },
  tracker_element_option: {
    element_id: 'impersonal',
    code: 'impersonal',
    label: 'impersonal',
    position: 'impersonal',
    active: 'impersonal',
  },
  tracker_field: {
    tracker_id: 'impersonal',
    element_id: 'impersonal',
    position: 'impersonal',
    active: 'impersonal',
    mandatory: 'impersonal',
    private: 'impersonal',
    listable: 'impersonal',
    removed: 'impersonal',
    help: 'impersonal',
    default_value: 'impersonal',
    condition: 'impersonal',
  },
  tracker_value: {
    tracker_id: 'impersonal',
    ticket_id: 'impersonal',
    element_id: 'impersonal',
    ordinal: 'impersonal',
    key: whose('author_id', 'anonymise', DERIVED),
    value: whose('author_id', 'anonymise'),
    person_id: whose('person_id', 'delete-row'),
    file_id: 'impersonal',
    author_id: whose('author_id', 'keep', STAYS),
    search: whose('author_id', 'keep', WORDS),
  },
} as const satisfies TableClasses
