import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { Failure } from '@guichet/plugin-kit/web/failure'
import { More } from '@guichet/plugin-kit/web/more'
import { CardList, CardRow, LeadIcon } from '@guichet/ui/card'
import { EmptyState } from '@guichet/ui/empty-state'
import { Icon } from '@guichet/ui/icon'
import { ProgressBar } from '@guichet/ui/progress-bar'
import { SkeletonText } from '@guichet/ui/skeleton'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { Moment } from '../moment.tsx'
import type { ListedImport } from '../types.ts'
import { isBusy, useImports } from './use-import.tsx'

/** What was brought, where it stands, and the way to it. */
export function ImportList() {
  const { formatMessage } = useIntl()
  const query = useImports()
  const { data, isError, error, refetch, isPending } = query
  if (isPending) return <SkeletonText label={formatMessage({ id: 'tracker.loading' })} />
  if (isError && data === undefined)
    return <Failure title="tracker.import.list.failed" level={3} error={error} onRetry={() => void refetch()} />
  const items = data.pages.flatMap((page) => page.items)
  if (items.length === 0)
    return (
      <EmptyState level={3} plain title={<FormattedMessage id="tracker.import.list.none" />}>
        <FormattedMessage id="tracker.import.list.none.why" />
      </EmptyState>
    )
  return (
    <>
      <CardList label={formatMessage({ id: 'tracker.import.list' })}>
        {items.map((item) => (
          <ImportItem key={item.id} item={item} />
        ))}
      </CardList>
      <More of={query} />
    </>
  )
}

const LEADS = {
  draft: { tone: 'quiet', icon: 'edit' },
  checking: { tone: 'accent', icon: 'clock' },
  checked: { tone: 'accent', icon: 'eye' },
  running: { tone: 'accent', icon: 'clock' },
  done: { tone: 'quiet', icon: 'check' },
  cancelled: { tone: 'quiet', icon: 'x' },
  failed: { tone: 'danger', icon: 'alert' },
} as const satisfies Record<ListedImport['stage'], object>

function ImportItem({ item }: { readonly item: ListedImport }) {
  const { id } = useActivity()
  const { tone, icon } = LEADS[item.stage]
  const { imported, refused, already, bytes } = item.progress
  return (
    <CardRow
      lead={
        <LeadIcon tone={tone}>
          <Icon name={icon} />
        </LeadIcon>
      }
      title={<Link to={`/trackers/${id}/imports/${item.id}`}>{item.name}</Link>}
      detail={
        <>
          <FormattedMessage id={`tracker.import.stage.${item.stage}`} values={{ imported, refused, already }} />
          {isBusy(item) && <ProgressBar value={item.bytes === 0 ? 1 : bytes / item.bytes} decorative />}
          <span>
            <FormattedMessage id="tracker.import.by" values={{ name: item.createdBy.name }} />
          </span>
        </>
      }
      end={<Moment at={item.createdAt} />}
    />
  )
}
