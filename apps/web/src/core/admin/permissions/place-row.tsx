import { CardRow } from '@guichet/ui/card'
import { Icon } from '@guichet/ui/icon'
import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import type { Place } from './use-contexts.ts'
import { useNames } from './use-names.ts'

export function PlaceRow({ place }: { readonly place: Place }) {
  const names = useNames()
  return (
    <CardRow
      title={<Link to={`/admin/permissions/${place.id}`}>{names.place(place)}</Link>}
      detail={
        <>
          {place.component === null ? (
            <FormattedMessage id={`admin.level.${place.level}`} />
          ) : (
            names.component(place.component)
          )}
          {place.overrides > 0 && (
            <>
              {' · '}
              <FormattedMessage id="admin.permissions.overrides" values={{ count: place.overrides }} />
            </>
          )}
        </>
      }
      end={<Icon name="chevron-right" />}
    />
  )
}
