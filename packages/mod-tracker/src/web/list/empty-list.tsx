import { buttonClass } from '@guichet/ui/button'
import { EmptyState } from '@guichet/ui/empty-state'
import { Icon } from '@guichet/ui/icon'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { FormattedMessage } from 'react-intl'
import { useReportLink } from '../use-links.tsx'
import { useCounts } from '../use-tracker.tsx'
import { withoutFilters } from './query/terms.ts'
import type { ListState } from './use-list-state.tsx'

const NoMatch = lazy(() => import('./no-match.tsx').then((module) => ({ default: module.NoMatch })))

/** No ticket: because none passes the filters, because one's own are settled, or because there is none yet. */
export function EmptyList({ state, partial }: { readonly state: ListState; readonly partial: boolean }) {
  const { data: counts } = useCounts()
  if (withoutFilters(state.terms).length < state.terms.length)
    return (
      <Suspense fallback={null}>
        <NoMatch state={state} partial={partial} />
      </Suspense>
    )
  const settled = state.tab === 'mine' ? (counts?.mine.closed.count ?? 0) : 0
  return (
    <EmptyState
      title={<FormattedMessage id={settled > 0 ? 'tracker.list.settled' : 'tracker.list.empty'} />}
      actions={<Report />}
    >
      {settled > 0 ? (
        <FormattedMessage id="tracker.list.settled.why" values={{ count: settled }} />
      ) : (
        <FormattedMessage id={`tracker.list.empty.${state.tab ?? 'all'}`} />
      )}
    </EmptyState>
  )
}

function Report() {
  const toReport = useReportLink()
  if (toReport === null) return null
  return (
    <Link {...toReport} className={buttonClass({ variant: 'primary' })}>
      <Icon name="plus" />
      <FormattedMessage id="tracker.report.title" />
    </Link>
  )
}
