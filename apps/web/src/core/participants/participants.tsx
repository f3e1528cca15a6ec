import { More } from '@guichet/plugin-kit/web/more'
import { pages } from '@guichet/plugin-kit/web/pages'
import { Card } from '@guichet/ui/card'
import { DataTable } from '@guichet/ui/data-table'
import { Skeleton } from '@guichet/ui/skeleton'
import { useInfiniteQuery } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import { RegionFailed } from '../../app/failed.tsx'
import { AddPerson } from './add-person.tsx'
import type { RolePlace } from './place.ts'
import { useColumns } from './use-columns.tsx'

interface Props {
  readonly place: RolePlace
  readonly mayGive: boolean
}

/** Who has which role in a place; whoever may gives roles there, and takes them. */
export function Participants({ place, mayGive }: Props) {
  const { formatMessage } = useIntl()
  const query = useInfiniteQuery({
    queryKey: ['core', 'participants', place.key],
    queryFn: ({ pageParam }) => place.list(pageParam),
    ...pages,
  })
  const columns = useColumns(place, mayGive)
  if (query.error !== null) return <RegionFailed error={query.error} reset={() => void query.refetch()} />
  const rows = query.data?.pages.flatMap((page) => page.items)
  return (
    <>
      {mayGive && <AddPerson place={place} />}
      {rows === undefined && <Skeleton width="60%" height="1rem" />}
      {rows?.length === 0 && (
        <p>
          <FormattedMessage id="admin.participants.none" />
        </p>
      )}
      {rows !== undefined && rows.length > 0 && (
        <div>
          <Card padded={false}>
            <DataTable
              label={formatMessage({ id: 'admin.participants' })}
              columns={columns}
              rows={rows}
              rowId={({ user, role, origin }) => `${user.id} ${role} ${origin}`}
            />
          </Card>
          <More of={query} />
        </div>
      )}
    </>
  )
}
