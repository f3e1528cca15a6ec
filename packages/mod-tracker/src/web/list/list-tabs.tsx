import { printQuery } from '@guichet/domain/tickets/query/print'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { ViewCount, ViewTabs } from '@guichet/ui/view-tabs'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { useCounts } from '../use-tracker.tsx'
import { withoutFilters } from './query/terms.ts'
import { printSearch } from './search.ts'
import { countOf } from './tabs.ts'
import type { ListState } from './use-list-state.tsx'

/** The views that mean something to the person, with how many tickets each holds. A tab keeps the order, not the filters. */
export function ListTabs({ tabs, tab: chosen, terms }: Pick<ListState, 'tabs' | 'tab' | 'terms'>) {
  const { formatMessage, formatNumber } = useIntl()
  const { id } = useActivity()
  const { data: counts } = useCounts()
  return (
    <ViewTabs label={formatMessage({ id: 'tracker.list.tabs' })}>
      {tabs.map((tab) => {
        const counted = counts && countOf(counts, tab)
        return (
          <Link
            key={tab}
            to={`/trackers/${id}`}
            search={printSearch({ tab, q: printQuery(withoutFilters(terms)) })}
            activeProps={{ 'aria-current': undefined }}
            aria-current={tab === chosen ? 'page' : undefined}
          >
            <FormattedMessage id={`tracker.list.tab.${tab}`} />
            {counted && (
              <ViewCount>
                {formatNumber(counted.count)}
                {counted.more && '+'}
              </ViewCount>
            )}
          </Link>
        )
      })}
    </ViewTabs>
  )
}
