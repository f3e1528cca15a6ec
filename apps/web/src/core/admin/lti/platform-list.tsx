import { Moment } from '@guichet/plugin-kit/web/moment'
import { More } from '@guichet/plugin-kit/web/more'
import { CardList, CardRow } from '@guichet/ui/card'
import { EmptyState } from '@guichet/ui/empty-state'
import { SkeletonText } from '@guichet/ui/skeleton'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { RegionFailed } from '../../../app/failed.tsx'
import { StateChip } from './state-chip.tsx'
import { usePlatforms, type PlatformItem } from './use-lti.ts'

export function PlatformList() {
  const { formatMessage } = useIntl()
  const query = usePlatforms()
  if (query.isPending) return <SkeletonText label={formatMessage({ id: 'core.loading' })} />
  if (query.data === undefined) return <RegionFailed error={query.error} reset={() => void query.refetch()} />
  const platforms = query.data.pages.flatMap((page) => page.items)
  if (platforms.length === 0) {
    return (
      <EmptyState title={<FormattedMessage id="admin.lti.none" />}>
        <FormattedMessage id="admin.lti.none.why" />
      </EmptyState>
    )
  }
  return (
    <>
      <CardList label={formatMessage({ id: 'admin.lti' })}>
        {platforms.map((platform) => (
          <CardRow
            key={platform.id}
            title={
              <Link to={`/admin/lti/${platform.id}`} dir="auto">
                {platform.name}
              </Link>
            }
            detail={<Detail platform={platform} />}
            end={<StateChip status={platform.status} />}
          />
        ))}
      </CardList>
      <More of={query} />
    </>
  )
}

/** What needs somebody comes first. */
function Detail({ platform }: { readonly platform: PlatformItem }) {
  const { issuer, waiting, hasProposal, lastLaunch } = platform
  return (
    <>
      {hasProposal && (
        <strong>
          <FormattedMessage id="admin.lti.proposed" />
          {' · '}
        </strong>
      )}
      {waiting > 0 && (
        <strong>
          <FormattedMessage id="admin.lti.waiting" values={{ count: waiting }} />
          {' · '}
        </strong>
      )}
      {new URL(issuer).host}
      {' · '}
      {lastLaunch === null ? (
        <FormattedMessage id="admin.lti.no_launch" />
      ) : (
        <FormattedMessage
          id={lastLaunch.failed === null ? 'admin.lti.last_launch' : 'admin.lti.last_failed'}
          values={{ when: <Moment at={lastLaunch.at} /> }}
        />
      )}
    </>
  )
}
