import { DetailLayout } from '@guichet/ui/sheet'
import { Skeleton, SkeletonText } from '@guichet/ui/skeleton'
import { useIntl } from 'react-intl'
import css from './ticket-skeleton.module.css'

/** The shape of a ticket that is on its way. */
export function TicketSkeleton() {
  const { formatMessage } = useIntl()
  const label = formatMessage({ id: 'tracker.loading' })
  return (
    <>
      <div className={css.stub}>
        <Skeleton width="5rem" />
        <Skeleton width="70%" height="24px" />
        <Skeleton width="14rem" />
      </div>
      <DetailLayout
        status={<Skeleton height="4.5rem" />}
        main={<SkeletonText label={label} lines={6} />}
        side={<SkeletonText label={label} />}
      />
    </>
  )
}
