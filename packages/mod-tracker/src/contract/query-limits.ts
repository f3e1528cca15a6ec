import type { ElementKind } from '@guichet/domain/tickets/elements/rules'
import type { ElementScope, QueryScope } from '@guichet/domain/tickets/query/fields'

/** What a tracker's tickets can be asked for by, in the query language; the server and the query bar read it alike. */
export const TICKET_QUERY = {
  fields: [
    'state',
    'is',
    'assignee',
    'reporter',
    'watcher',
    'created',
    'updated',
    'closed',
    'due',
    'number',
    'depends',
    'sort',
  ],
  flags: ['open', 'closed', 'mine', 'assigned', 'watched', 'late', 'unread', 'asked'],
  sorts: ['updated', 'created', 'closed', 'due', 'priority', 'number'],
  nobody: ['assignee'],
} as const satisfies QueryScope

/** The fields and orders that this tracker has, of all that the language has. */
export type TicketField = (typeof TICKET_QUERY)['fields'][number]
export type TicketFlag = (typeof TICKET_QUERY)['flags'][number]
export type TicketSortKey = (typeof TICKET_QUERY)['sorts'][number]

/** The same with the custom fields that somebody sees. */
export function scopeWith(
  fields: readonly (Pick<ElementScope, 'code' | 'options'> & { readonly rules: { readonly kind: ElementKind } })[],
): QueryScope {
  return { ...TICKET_QUERY, elements: fields.map(({ code, options, rules: { kind } }) => ({ code, kind, options })) }
}
