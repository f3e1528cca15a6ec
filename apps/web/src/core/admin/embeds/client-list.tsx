import { Moment } from '@guichet/plugin-kit/web/moment'
import { More } from '@guichet/plugin-kit/web/more'
import { CardList, CardRow } from '@guichet/ui/card'
import { EmptyState } from '@guichet/ui/empty-state'
import { SkeletonText } from '@guichet/ui/skeleton'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { RegionFailed } from '../../../app/failed.tsx'
import { StateChip } from '../lti/state-chip.tsx'
import { useClients, type ClientItem } from './use-embeds.ts'

export function ClientList() {
  const { formatMessage } = useIntl()
  const query = useClients()
  if (query.isPending) return <SkeletonText label={formatMessage({ id: 'core.loading' })} />
  if (query.data === undefined) return <RegionFailed error={query.error} reset={() => void query.refetch()} />
  const clients = query.data.pages.flatMap((page) => page.items)
  if (clients.length === 0) {
    return (
      <EmptyState title={<FormattedMessage id="admin.embeds.none" />}>
        <FormattedMessage id="admin.embeds.none.why" />
      </EmptyState>
    )
  }
  return (
    <>
      <CardList label={formatMessage({ id: 'admin.embeds' })}>
        {clients.map((client) => (
          <CardRow
            key={client.id}
            title={
              <Link to={`/admin/embeds/${client.id}`} dir="auto">
                {client.name}
              </Link>
            }
            detail={<Detail client={client} />}
            end={<StateChip status={client.status} words="admin.embeds" />}
          />
        ))}
      </CardList>
      <More of={query} />
    </>
  )
}

function Detail({ client: { origins, lastHandover } }: { readonly client: ClientItem }) {
  return (
    <>
      {origins.map((origin) => new URL(origin).host).join(', ')}
      {' · '}
      {lastHandover === null ? (
        <FormattedMessage id="admin.embeds.no_handover" />
      ) : (
        <FormattedMessage
          id={lastHandover.failed === null ? 'admin.embeds.last' : 'admin.embeds.last_failed'}
          values={{ when: <Moment at={lastHandover.at} /> }}
        />
      )}
    </>
  )
}
