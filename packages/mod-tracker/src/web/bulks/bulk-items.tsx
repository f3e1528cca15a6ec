import { Failure } from '@guichet/plugin-kit/web/failure'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { typeset } from '@guichet/plugin-kit/typeset'
import { Button } from '@guichet/ui/button'
import { CardList, CardRow } from '@guichet/ui/card'
import { SkeletonText } from '@guichet/ui/skeleton'
import { ListFoot } from '@guichet/ui/toolbar'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { keys } from '../query-keys.ts'
import { State } from '../state.tsx'
import { useReasonText } from '../ticket/reason.tsx'
import type { Bulk, BulkItem } from '../types.ts'
import { useBulksClient } from '../use-clients.tsx'
import { useTracker } from '../use-tracker.tsx'

/** What became of each ticket, in their order. */
export function BulkItems({ bulk }: { readonly bulk: Bulk }) {
  const { formatMessage } = useIntl()
  const { id } = useActivity()
  const client = useBulksClient()
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [...keys.bulk(id, bulk.id), 'items', bulk.progress.left],
    queryFn: ({ pageParam, signal }) =>
      client.items({
        params: { tracker: id, bulk: bulk.id },
        query: { limit: 50, ...(pageParam !== '' && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  })
  if (data === undefined) {
    return error === null ? (
      <SkeletonText label={formatMessage({ id: 'tracker.loading' })} />
    ) : (
      <Failure level={2} title="tracker.bulk.failed" error={error} onRetry={() => void refetch()} />
    )
  }
  return (
    <>
      <CardList label={formatMessage({ id: 'tracker.bulk.items' })}>
        {data.pages
          .flatMap(({ items }) => items)
          .map((item) => (
            <Item key={item.place} item={item} action={bulk.action} />
          ))}
      </CardList>
      {hasNextPage && (
        <ListFoot>
          <Button variant="soft" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            <FormattedMessage id="tracker.list.more" />
          </Button>
        </ListFoot>
      )}
    </>
  )
}

function Item({ item, action }: { readonly item: BulkItem; readonly action: Bulk['action'] }) {
  const { id } = useActivity()
  const { data: tracker } = useTracker()
  const reasonText = useReasonText()
  const { number, key, ticket, outcome, refusals } = item
  const from = ticket?.state ?? 'POSTED'
  const to = action.kind === 'move' ? action.to : from
  const [refusal] = refusals
  return (
    <CardRow
      title={
        ticket === null ? (
          key
        ) : (
          <Link to={`/trackers/${id}/tickets/${number}`}>
            {key} {typeset(ticket.summary)}
          </Link>
        )
      }
      detail={
        <>
          {ticket !== null && <State of={ticket.state} />}
          <span>
            {refusal === undefined ? (
              <FormattedMessage id={`tracker.bulk.outcome.${outcome ?? 'left'}`} />
            ) : (
              reasonText(refusal, { from, to, prefix: tracker?.prefix ?? '' })
            )}
          </span>
        </>
      }
    />
  )
}
