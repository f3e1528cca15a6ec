import { printQuery } from '@guichet/domain/tickets/query/print'
import { DISPLAY_ORDER, type TicketState } from '@guichet/domain/tickets/states'
import { isEnabled, type Workflow } from '@guichet/domain/tickets/workflow'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useQueryClient } from '@tanstack/react-query'
import { asQuery, termsOnBoard } from '../list/search.ts'
import { useGroups } from '../list/use-groups.tsx'
import type { ListState } from '../list/use-list-state.tsx'
import { keys } from '../query-keys.ts'
import type { Group, Groups } from '../types.ts'
import { useTicketsClient } from '../use-clients.tsx'

/** Of each column at once. */
const PAGE = 25

/** The columns: the states that are used here, and those that tickets still rest in; each as far as it has been asked for. */
export function useBoard({ query, terms, tab }: ListState) {
  const { id } = useActivity()
  const client = useTicketsClient()
  const cache = useQueryClient()
  const asked = query === null ? null : asQuery(termsOnBoard(terms, tab))
  const groups = useGroups(asked, 'state', PAGE)

  const more = async ({ state, next }: Group): Promise<void> => {
    if (state === null || next === null) return
    const ofState = { kind: 'state', field: 'state', not: false, values: [state] } as const
    const column = asQuery([...termsOnBoard(terms, tab), ofState])
    const { items, next: after } = await client.list({
      params: { tracker: id },
      query: { ...column, q: printQuery([...termsOnBoard(terms, tab), ofState]), cursor: next, limit: PAGE },
    })
    cache.setQueryData<Groups>(
      keys.group(id, `state ${PAGE}`, asked ?? {}),
      (before) =>
        before && {
          ...before,
          groups: before.groups.map((group) =>
            group.state === state ? { ...group, items: [...group.items, ...items], next: after } : group,
          ),
        },
    )
  }
  return { ...groups, more }
}

/** A column for each state, in the order of a ticket’s life. */
export function columnsOf(
  workflow: Workflow,
  groups: readonly Group[],
): readonly (Group & { readonly state: TicketState })[] {
  return DISPLAY_ORDER.flatMap((state) => {
    const group = groups.find((each) => each.state === state)
    if (group === undefined && !isEnabled(workflow, state)) return []
    const empty = { person: null, option: null, counted: { count: 0, more: false }, items: [], next: null }
    return [{ ...(group ?? empty), state }]
  })
}
