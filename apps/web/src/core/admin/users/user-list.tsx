import { Moment } from '@guichet/plugin-kit/web/moment'
import { More } from '@guichet/plugin-kit/web/more'
import { Card } from '@guichet/ui/card'
import { DataTable, type DataColumn } from '@guichet/ui/data-table'
import { NoMatchState } from '@guichet/ui/empty-state'
import { SkeletonText } from '@guichet/ui/skeleton'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { RegionFailed } from '../../../app/failed.tsx'
import { Suspended } from './suspended.tsx'
import { useUsers, type UserFilter, type UserItem } from './use-users.ts'

export function UserList({ filter }: { readonly filter: UserFilter }) {
  const { formatMessage } = useIntl()
  const query = useUsers(filter)
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

const word = (id: string) => <FormattedMessage id={`admin.users.${id}`} />

const COLUMNS: readonly DataColumn<UserItem>[] = [
  { id: 'name', header: word('name'), cell: ({ id, name }) => <Link to={`/admin/users/${id}`}>{name}</Link> },
  { id: 'username', header: word('username'), cell: ({ username }) => username },
  { id: 'email', header: word('email'), cell: ({ email }) => email },
  { id: 'state', header: word('state'), width: '8rem', cell: ({ suspended }) => suspended && <Suspended /> },
  {
    id: 'last',
    header: word('last_in'),
    width: '9rem',
    end: true,
    cell: ({ lastSignInAt }) => (lastSignInAt === null ? word('never') : <Moment at={lastSignInAt} />),
  },
]
