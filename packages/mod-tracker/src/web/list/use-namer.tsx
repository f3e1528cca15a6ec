import type { Query } from '@guichet/domain/tickets/query/ast'
import type { PersonField } from '@guichet/domain/tickets/query/fields'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useQueryClient } from '@tanstack/react-query'
import { useIntl } from 'react-intl'
import type { Pages } from '../cache/patch.ts'
import { keys } from '../query-keys.ts'
import type { People } from '../types.ts'
import { usePeople } from '../use-people.tsx'

/** What to call the persons a query names: me, nobody, or by name as far as it is known here. */
export function useNamer(query: Query): (wanted: string) => string {
  const { formatMessage } = useIntl()
  const { id } = useActivity()
  const cache = useQueryClient()
  // A link from somebody else names a person nobody has looked up yet.
  const names = (...fields: readonly PersonField[]) =>
    query.some(
      (term) => term.kind === 'person' && fields.includes(term.field) && term.values.some((one) => one.length > 4),
    )
  const { people: assignees } = usePeople('assignees', '', names('assignee'))
  const { people: reporters } = usePeople('reporters', '', names('reporter', 'watcher'))
  return (wanted) => {
    if (wanted === 'me') return formatMessage({ id: 'tracker.list.filter.me' })
    if (wanted === 'visitor') return formatMessage({ id: 'tracker.query.visitor' })
    if (wanted === 'none') return formatMessage({ id: 'tracker.list.nobody' })
    const chosenFrom = cache
      .getQueriesData<People>({ queryKey: keys.everybody(id) })
      .flatMap(([, people]) => people?.items ?? [])
    const inLists = cache
      .getQueriesData<Pages>({ queryKey: keys.lists(id) })
      .flatMap(
        ([, list]) =>
          list?.pages.flatMap(({ items }) =>
            items.flatMap(({ assignee, reporter, elements }) => [
              ...(assignee ? [assignee, reporter] : [reporter]),
              ...Object.values(elements).filter((value) => typeof value === 'object' && 'name' in value),
            ]),
          ) ?? [],
      )
    const known = [...assignees, ...reporters, ...chosenFrom, ...inLists]
    return known.find((one) => one.id === wanted)?.name ?? formatMessage({ id: 'tracker.list.filter.someone' })
  }
}
