import { printQuery } from '@guichet/domain/tickets/query/print'
import { Icon } from '@guichet/ui/icon'
import { ViewCount, ViewTabs } from '@guichet/ui/view-tabs'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Counts } from '../types.ts'
import { useCounts } from '../use-tracker.tsx'
import { useViewCounts, useViews } from '../views/use-views.tsx'
import { ViewButtons } from '../views/view-buttons.tsx'
import { withoutFilters } from './query/terms.ts'
import { PLAIN, printSearch } from './search.ts'
import { countOf } from './tabs.ts'
import type { ListState } from './use-list-state.tsx'

interface Props {
  readonly state: ListState
  /** The screen they lead to: the list, or the board. */
  readonly to: string
}

/** The views that mean something to the person, then the saved ones, with how many tickets each holds. A tab keeps the order, not the filters. */
export function ListTabs({ state, to }: Props) {
  const { formatMessage } = useIntl()
  const { tabs, tab: chosen, terms, saved } = state
  const { data: counts } = useCounts()
  const { data: views } = useViews()
  const items = views?.items ?? []
  const { data: counted } = useViewCounts(items.length > 0)
  const order = printQuery(withoutFilters(terms))
  return (
    <ViewTabs label={formatMessage({ id: 'tracker.list.tabs' })}>
      {tabs.map((tab) => (
        <Link
          key={tab}
          to={to}
          search={printSearch({ ...PLAIN, tab, q: saved === null && order !== '' ? order : null })}
          activeProps={{ 'aria-current': undefined }}
          aria-current={tab === chosen ? 'page' : undefined}
        >
          <FormattedMessage id={`tracker.list.tab.${tab}`} />
          {counts && <Count of={countOf(counts, tab)} />}
        </Link>
      ))}
      {items.map(({ id, name, shared }) => {
        const count = counted?.items.find(({ view }) => view === id)?.counted
        return (
          <Link
            key={id}
            to={to}
            search={printSearch({ ...PLAIN, view: id })}
            activeProps={{ 'aria-current': undefined }}
            aria-current={id === saved?.id ? 'page' : undefined}
          >
            <Icon name={shared ? 'users' : 'bookmark'} />
            {name}
            {count && <Count of={count} />}
          </Link>
        )
      })}
      <ViewButtons state={state} />
    </ViewTabs>
  )
}

function Count({ of: { count, more } }: { readonly of: Counts['all']['open'] }) {
  const { formatNumber } = useIntl()
  return (
    <ViewCount>
      {formatNumber(count)}
      {more && '+'}
    </ViewCount>
  )
}
