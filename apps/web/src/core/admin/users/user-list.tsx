import { Card } from '@guichet/ui/card'
import { Chip } from '@guichet/ui/chip'
import { DataTable, type DataColumn } from '@guichet/ui/data-table'
import { NoMatchState } from '@guichet/ui/empty-state'
import { Icon } from '@guichet/ui/icon'
import { SkeletonText } from '@guichet/ui/skeleton'
import { FormattedMessage, useIntl } from 'react-intl'
import { RegionFailed } from '../../../app/failed.tsx'
import { More } from '../../more.tsx'
import { useUsers } from './use-users.ts'

export function UserList({ q }: { readonly q: string }) {
  const { formatMessage } = useIntl()
  const query = useUsers(q)
  if (query.isPending) return <SkeletonText label={formatMessage({ id: 'core.loading' })} />
  if (query.data === undefined) return <RegionFailed error={query.error} reset={() => void query.refetch()} />
  const rows = query.data.pages.flatMap((page) => page.items)
  if (rows.length === 0) {
    return (
      <NoMatchState title={<FormattedMessage id="admin.users.none" />}>
        <FormattedMessage id="admin.users.none.why" />
      </NoMatchState>
    )
  }
  return (
    <>
      <Card padded={false}>
        <DataTable
          label={formatMessage({ id: 'admin.users' })}
          columns={COLUMNS}
          rows={rows}
          rowId={({ id }) => id}
          isQuiet={({ suspended }) => suspended}
          busy={query.isPlaceholderData}
        />
      </Card>
      <More of={query} />
    </>
  )
}

type Row = NonNullable<ReturnType<typeof useUsers>['data']>['pages'][number]['items'][number]

const word = (id: string) => <FormattedMessage id={`admin.users.${id}`} />

const COLUMNS: readonly DataColumn<Row>[] = [
  { id: 'name', header: word('name'), cell: ({ name }) => name },
  { id: 'username', header: word('username'), cell: ({ username }) => username },
  { id: 'email', header: word('email'), cell: ({ email }) => email },
  {
    id: 'state',
    header: word('state'),
    width: '9rem',
    cell: ({ suspended }) =>
      suspended && (
        <Chip icon={<Icon name="refused" />} color="var(--danger)">
          {word('suspended')}
        </Chip>
      ),
  },
]
