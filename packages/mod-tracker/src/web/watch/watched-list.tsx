import { Failure } from '@guichet/plugin-kit/web/failure'
import { More } from '@guichet/plugin-kit/web/more'
import { CardList } from '@guichet/ui/card'
import { EmptyState } from '@guichet/ui/empty-state'
import { SkeletonText } from '@guichet/ui/skeleton'
import { FormattedMessage, useIntl } from 'react-intl'
import type { useMyWatches } from './use-my-watches.tsx'
import { WatchedRow } from './watched-row.tsx'

/** A row for each ticket that one watches. */
export function WatchedList({ watches }: { readonly watches: ReturnType<typeof useMyWatches> }) {
  const { formatMessage } = useIntl()
  const { data, error, refetch } = watches
  if (data === undefined) {
    return error === null ? (
      <SkeletonText label={formatMessage({ id: 'tracker.loading' })} />
    ) : (
      <Failure title="tracker.watches.failed" level={3} error={error} onRetry={() => void refetch()} />
    )
  }
  const items = data.pages.flatMap((page) => page.items)
  if (items.length === 0)
    return (
      <EmptyState level={3} plain title={<FormattedMessage id="tracker.watches.none" />}>
        <FormattedMessage id="tracker.watches.none.why" />
      </EmptyState>
    )
  return (
    <>
      <CardList label={formatMessage({ id: 'tracker.watches.list' })}>
        {items.map((watched) => (
          <WatchedRow key={watched.ticket.id} watched={watched} />
        ))}
      </CardList>
      <More of={watches} />
    </>
  )
}
