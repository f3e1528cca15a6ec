import { More } from '@guichet/plugin-kit/web/more'
import { Moment } from '@guichet/plugin-kit/web/moment'
import { CardList, CardRow } from '@guichet/ui/card'
import { Icon } from '@guichet/ui/icon'
import { SkeletonText } from '@guichet/ui/skeleton'
import { Switch } from '@guichet/ui/switch'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { RegionFailed } from '../../app/failed.tsx'
import css from './admin.module.css'

interface Arrival {
  readonly id: string
  readonly failed: string | null
  readonly at: string
}

interface Props<A> extends ListProps<A> {
  readonly onOnlyFailed: (only: boolean) => void
}

interface ListProps<A> {
  /** What its words begin with: `admin.lti.launches`. */
  readonly words: string
  readonly query: UseInfiniteQueryResult<InfiniteData<{ readonly items: readonly A[] }>>
  readonly onlyFailed: boolean
  readonly title: (of: A) => ReactNode
  readonly detail: (of: A) => ReactNode
}

/** How people came by another system: who came, what was wrong, and what can be done about it. */
export function Arrivals<A extends Arrival>({ onOnlyFailed, ...list }: Props<A>) {
  return (
    <>
      <Switch
        label={<FormattedMessage id={`${list.words}.failed`} />}
        checked={list.onlyFailed}
        onChange={(event) => onOnlyFailed(event.currentTarget.checked)}
      />
      <List {...list} />
    </>
  )
}

function List<A extends Arrival>({ words, query, onlyFailed, title, detail }: ListProps<A>) {
  const { formatMessage } = useIntl()
  if (query.isPending) return <SkeletonText label={formatMessage({ id: 'core.loading' })} />
  if (query.data === undefined) return <RegionFailed error={query.error} reset={() => void query.refetch()} />
  const arrivals = query.data.pages.flatMap((page) => page.items)
  if (arrivals.length === 0) {
    return (
      <p className={css.quiet}>
        <FormattedMessage id={`${words}.${onlyFailed ? 'none_failed' : 'none'}`} />
      </p>
    )
  }
  return (
    <>
      <CardList boxed label={formatMessage({ id: words })}>
        {arrivals.map((arrival) => (
          <CardRow
            key={arrival.id}
            lead={<Icon name={arrival.failed === null ? 'check' : 'alert'} />}
            title={title(arrival)}
            detail={detail(arrival)}
            end={<Moment at={arrival.at} />}
          />
        ))}
      </CardList>
      <More of={query} />
    </>
  )
}
