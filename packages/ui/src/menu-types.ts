import type { ActionItem } from './action-list.tsx'

export type MenuItemSpec = Omit<ActionItem, 'label' | 'remedy'> & {
  /** Words only: typing their first letters goes there. */
  label: string
  /** Other words that it is found by, where it can be sought. */
  words?: string
  tone?: 'danger'
  /** For a choice: whether it is the one in use. Then the whole group is a choice. */
  chosen?: boolean
  /** Leads away instead of acting; other windows only, inside the application act with the router. */
  href?: string
}

export type MenuGroup = { id: string; label?: string; items: readonly MenuItemSpec[] }
