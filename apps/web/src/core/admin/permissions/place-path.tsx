import { Breadcrumbs } from '@guichet/ui/breadcrumbs'
import { Link } from '@tanstack/react-router'
import { useIntl } from 'react-intl'
import { useMyPlaces } from './use-contexts.ts'
import type { Context } from './use-permissions.ts'
import { useNames } from './use-names.ts'

/** The way from the site to a place; what is mine to look after can be gone to. */
export function PlacePath({ path }: { readonly path: readonly Context[] }) {
  const { formatMessage } = useIntl()
  const names = useNames()
  const highest = useMyPlaces().map(({ id }) => id)
  const from = path.findIndex(({ id }) => highest.includes(id))
  const last = path.at(-1)
  if (last === undefined || path.length === 1) return null
  const up = path.slice(0, -1).map((place, depth) =>
    from !== -1 && depth >= from ? (
      <Link key={place.id} to={`/admin/permissions/${place.id}`}>
        {names.place(place)}
      </Link>
    ) : (
      <span key={place.id}>{names.place(place)}</span>
    ),
  )
  return (
    <Breadcrumbs label={formatMessage({ id: 'admin.permissions.path' })} up={up} current={<b>{names.place(last)}</b>} />
  )
}
