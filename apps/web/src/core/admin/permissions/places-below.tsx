import { More } from '@guichet/plugin-kit/web/more'
import { CardList } from '@guichet/ui/card'
import { NoMatchState } from '@guichet/ui/empty-state'
import { Section } from '@guichet/ui/page'
import { SkeletonText } from '@guichet/ui/skeleton'
import { useSearch } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { RegionFailed } from '../../../app/failed.tsx'
import { SearchBox } from '../search-box.tsx'
import { PlaceRow } from './place-row.tsx'
import { usePlacesBelow } from './use-contexts.ts'

/** The places directly below one, to go to and see what is set there. Nothing where there is none. */
export function PlacesBelow({ context }: { readonly context: string }) {
  const { formatMessage } = useIntl()
  const { q = '' }: { readonly q?: string } = useSearch({ strict: false })
  const query = usePlacesBelow(context, q)
  const rows = query.data?.pages.flatMap((page) => page.items) ?? []
  if (query.data !== undefined && rows.length === 0 && q === '') return null
  return (
    <Section title={<FormattedMessage id="admin.permissions.below" />} size="s">
      <SearchBox label={formatMessage({ id: 'admin.permissions.below.search' })} />
      {query.isPending && <SkeletonText label={formatMessage({ id: 'core.loading' })} />}
      {query.isError && query.data === undefined && (
        <RegionFailed error={query.error} reset={() => void query.refetch()} />
      )}
      {query.data !== undefined && rows.length === 0 && (
        <NoMatchState level={3} title={<FormattedMessage id="admin.permissions.below.none" />} />
      )}
      {rows.length > 0 && (
        <CardList label={formatMessage({ id: 'admin.permissions.below' })}>
          {rows.map((place) => (
            <PlaceRow key={place.id} place={place} />
          ))}
        </CardList>
      )}
      <More of={query} />
    </Section>
  )
}
