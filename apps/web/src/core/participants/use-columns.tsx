import { Moment } from '@guichet/plugin-kit/web/moment'
import type { DataColumn } from '@guichet/ui/data-table'
import { useMemo } from 'react'
import { FormattedMessage } from 'react-intl'
import type { Given, RolePlace } from './place.ts'
import { RoleOf } from './role-of.tsx'

/** What a row tells of a participant: who, as what, since when. */
export function useColumns(place: RolePlace, mayGive: boolean): readonly DataColumn<Given>[] {
  return useMemo(
    () => [
      { id: 'name', header: <FormattedMessage id="admin.users.name" />, cell: ({ user }) => user.name },
      {
        id: 'role',
        header: <FormattedMessage id="admin.participants.role" />,
        width: '15rem',
        cell: (given) => <RoleOf given={given} place={place} mayGive={mayGive} />,
      },
      {
        id: 'since',
        header: <FormattedMessage id="admin.participants.since" />,
        width: '7rem',
        end: true,
        cell: ({ assignedAt }) => <Moment at={assignedAt} />,
      },
    ],
    [place, mayGive],
  )
}
