import type { ElementKind } from '@guichet/domain/tickets/elements/rules'

export const VIEW_NAME_MAX = 80
export const VIEW_DESCRIPTION_MAX = 500
/** Of somebody's own in one tracker, and of shared ones. Several made at once may be a few more. */
export const MOST_VIEWS = 50

/** Columns that a list can show besides a ticket's key and summary, which it always shows. */
export const TICKET_COLUMNS = ['state', 'assignee', 'reporter', 'due', 'created', 'updated'] as const
export const MOST_COLUMNS = 20

/** What a list can be grouped by, besides a custom field. */
export const GROUPINGS = ['none', 'state', 'assignee', 'reporter'] as const
export type Grouping = (typeof GROUPINGS)[number] | `element.${string}`

/** Whether a list can be grouped by a custom field: by its options. */
export const isGroupable = (field: { readonly rules: { readonly kind: ElementKind } }) => field.rules.kind === 'options'
