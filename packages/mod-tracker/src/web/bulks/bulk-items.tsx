import { Failure } from '@guichet/plugin-kit/web/failure'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { typeset } from '@guichet/plugin-kit/typeset'
import { More } from '@guichet/plugin-kit/web/more'
import { pages } from '@guichet/plugin-kit/web/pages'
import { CardList, CardRow } from '@guichet/ui/card'
import { SkeletonText } from '@guichet/ui/skeleton'
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
  const query = useInfiniteQuery({
    queryKey: [...keys.bulk(id, bulk.id), 'items', bulk.progress.left],
    queryFn: ({ pageParam, signal }) =>
      client.items({
        params: { tracker: id, bulk: bulk.id },
        query: { limit: 50, cursor: pageParam },
        signal,
      }),
    ...pages,
    placeholderData: (before) => before,
  })
  const { data, error, refetch } = query
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
      <More of={query} />
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
          // Its address leads to where it is now, for who reads it there.
          action.kind === 'relocate' && outcome === 'done' ? (
            <Link to={`/trackers/${id}/tickets/${number}`}>{key}</Link>
          ) : (
            key
          )
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
