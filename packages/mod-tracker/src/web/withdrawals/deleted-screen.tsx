import { mayDo } from '@guichet/domain/tickets/operations'
import { Failure } from '@guichet/plugin-kit/web/failure'
import { typeset } from '@guichet/plugin-kit/typeset'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { More } from '@guichet/plugin-kit/web/more'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { Button } from '@guichet/ui/button'
import { CardList, CardRow } from '@guichet/ui/card'
import { EmptyState, NoRightState } from '@guichet/ui/empty-state'
import { focusPageTitle, Page, PageHeader } from '@guichet/ui/page'
import { SkeletonText } from '@guichet/ui/skeleton'
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl'
import { Moment } from '../moment.tsx'
import type { DeletedTicket } from '../types.ts'
import { useCan } from '../use-tracker.tsx'
import { useDeleted, useRestore } from './use-withdrawals.tsx'

/** What was deleted here and can be had back, for who manages. */
export default function DeletedScreen() {
  const { formatMessage } = useIntl()
  const may = mayDo('delete', useCan())
  const query = useDeleted(may)
  const { data, error, refetch } = query
  const title = formatMessage({ id: 'tracker.deleted.title' })
  usePageTitle(title)
  if (!may) return <NoRightState level={1} title={<FormattedMessage id="tracker.deleted.noRight" />} />
  const items = data?.pages.flatMap((page) => page.items)
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={<FormattedMessage id="tracker.deleted.lead" />} />
      {items === undefined ? (
        error === null ? (
          <SkeletonText label={formatMessage({ id: 'tracker.loading' })} />
        ) : (
          <Failure title="tracker.deleted.failed" level={2} error={error} onRetry={() => void refetch()} />
        )
      ) : items.length === 0 ? (
        <EmptyState level={2} plain title={<FormattedMessage id="tracker.deleted.none" />}>
          <FormattedMessage id="tracker.deleted.none.why" />
        </EmptyState>
      ) : (
        <>
          <CardList label={title}>
            {items.map((deleted) => (
              <Row key={deleted.ticket.id} deleted={deleted} />
            ))}
          </CardList>
          <More of={query} />
        </>
      )}
    </Page>
  )
}

function Row({ deleted: { ticket, at, by, erasedAfter } }: { readonly deleted: DeletedTicket }) {
  const { formatMessage } = useIntl()
  const { notify } = useApp()
  const notifyFailure = useNotifyFailure()
  const restore = useRestore()
  const { key, number, summary } = ticket
  const back = () =>
    restore.mutate(number, {
      onSuccess: () => {
        notify({ tone: 'success', text: formatMessage({ id: 'tracker.deleted.restored' }, { key }) })
        // The button goes with its row.
        focusPageTitle()
      },
      onError: notifyFailure,
    })
  return (
    <CardRow
      title={typeset(summary)}
      detail={
        <>
          <span>{key}</span>
          <span>
            <FormattedMessage
              id="tracker.deleted.by"
              values={{ name: by.name, ago: <Moment key="ago" at={at} as="ago" /> }}
            />
          </span>
          <span>
            <FormattedMessage
              id="tracker.deleted.until"
              values={{ date: <FormattedDate key="date" value={erasedAfter} day="numeric" month="long" /> }}
            />
          </span>
        </>
      }
      end={
        <Button
          size="s"
          icon="undo"
          busy={restore.isPending}
          aria-label={formatMessage({ id: 'tracker.deleted.restore.one' }, { key })}
          onClick={back}
        >
          <FormattedMessage id="tracker.deleted.restore" />
        </Button>
      }
    />
  )
}
