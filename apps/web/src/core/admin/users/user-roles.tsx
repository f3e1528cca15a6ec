import { Moment } from '@guichet/plugin-kit/web/moment'
import { More } from '@guichet/plugin-kit/web/more'
import { CardList, CardRow } from '@guichet/ui/card'
import { Skeleton } from '@guichet/ui/skeleton'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import { RoleName } from '../role-name.tsx'
import { useUserRoles } from './use-users.ts'

/** What they were given, everywhere. It is changed where it holds: in the course, in the activity. */
export function UserRoles({ id }: { readonly id: string }) {
  const query = useUserRoles(id)
  const problemText = useProblemText()
  if (query.error !== null) return <p role="alert">{problemText(query.error)}</p>
  if (query.data === undefined) return <Skeleton width="60%" />
  const rows = query.data.pages.flatMap((page) => page.items)
  if (rows.length === 0) {
    return (
      <p>
        <FormattedMessage id="admin.user.roles.none" />
      </p>
    )
  }
  return (
    <>
      <CardList>
        {rows.map(({ role, place, assignedAt }) => (
          <CardRow
            key={`${place.id} ${role}`}
            title={<RoleName role={role} />}
            detail={<PlaceName place={place} />}
            end={<Moment at={assignedAt} />}
          />
        ))}
      </CardList>
      <More of={query} />
    </>
  )
}

type Place = NonNullable<ReturnType<typeof useUserRoles>['data']>['pages'][number]['items'][number]['place']

function PlaceName({ place: { level, id, name } }: { readonly place: Place }) {
  const kind = <FormattedMessage id={`admin.level.${level}`} />
  if (name === null) return kind
  return (
    <>
      {kind}
      {level === 'course' ? <Link to={`/courses/${id}`}>{name}</Link> : <span dir="auto">{name}</span>}
    </>
  )
}
