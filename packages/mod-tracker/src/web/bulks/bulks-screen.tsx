import { Failure } from '@guichet/plugin-kit/web/failure'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { More } from '@guichet/plugin-kit/web/more'
import { pages } from '@guichet/plugin-kit/web/pages'
import { CardList, CardRow } from '@guichet/ui/card'
import { EmptyState } from '@guichet/ui/empty-state'
import { Page, PageHeader } from '@guichet/ui/page'
import { SkeletonText } from '@guichet/ui/skeleton'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { NoTickets } from '../list/no-tickets.tsx'
import { Moment } from '../moment.tsx'
import { keys } from '../query-keys.ts'
import { useBulksClient } from '../use-clients.tsx'
import { useCan } from '../use-tracker.tsx'
import { useActionWords } from './action-words.tsx'

/** What one has done to several tickets at once, found again. */
export default function BulksScreen() {
  const { formatMessage } = useIntl()
  const may = useCan()('mod/tracker:seeissues')
  usePageTitle(formatMessage({ id: 'tracker.bulk.title' }))
  if (!may) return <NoTickets />
  return (
    <Page width="narrow">
      <PageHeader
        title={<FormattedMessage id="tracker.bulk.title" />}
        lead={<FormattedMessage id="tracker.bulk.lead" />}
      />
      <BulkList />
    </Page>
  )
}

function BulkList() {
  const { formatMessage } = useIntl()
  const { id } = useActivity()
  const client = useBulksClient()
  const words = useActionWords()
  const query = useInfiniteQuery({
    queryKey: [...keys.bulks(id), 'list'],
    queryFn: ({ pageParam, signal }) =>
      client.list({
        params: { tracker: id },
        query: { limit: 20, cursor: pageParam },
        signal,
      }),
    ...pages,
  })
  const { data, error, refetch } = query
  if (data === undefined) {
    return error === null ? (
      <SkeletonText label={formatMessage({ id: 'tracker.loading' })} />
    ) : (
      <Failure title="tracker.bulk.failed" error={error} onRetry={() => void refetch()} />
    )
  }
  const items = data.pages.flatMap((page) => page.items)
  if (items.length === 0)
    return (
      <EmptyState title={<FormattedMessage id="tracker.bulk.none" />}>
        <FormattedMessage id="tracker.bulk.none.why" />
      </EmptyState>
    )
  return (
    <>
      <CardList label={formatMessage({ id: 'tracker.bulk.title' })}>
        {items.map(({ id: bulk, action, stage, total, progress, createdAt }) => (
          <CardRow
            key={bulk}
            title={<Link to={`/trackers/${id}/bulks/${bulk}`}>{words(action)}</Link>}
            detail={
              <FormattedMessage
                id={`tracker.bulk.stage.${stage}`}
                values={{ settled: total - progress.left, total, ...progress }}
              />
            }
            end={<Moment at={createdAt} />}
          />
        ))}
      </CardList>
      <More of={query} />
    </>
  )
}
