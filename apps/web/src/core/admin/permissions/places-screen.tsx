import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { CardList } from '@guichet/ui/card'
import { Page, PageHeader } from '@guichet/ui/page'
import { Navigate } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { PlaceRow } from './place-row.tsx'
import { useMyPlaces } from './use-contexts.ts'

/** Where I may change permissions; who has one such place is already there. */
export default function PlacesScreen() {
  const { formatMessage } = useIntl()
  const places = useMyPlaces()
  usePageTitle(formatMessage({ id: 'admin.permissions' }))
  const [only] = places
  if (places.length === 1 && only !== undefined) return <Navigate to={`/admin/permissions/${only.id}`} replace />
  return (
    <Page width="narrow">
      <PageHeader
        title={<FormattedMessage id="admin.permissions" />}
        lead={<FormattedMessage id="admin.permissions.why" />}
      />
      <CardList label={formatMessage({ id: 'admin.permissions' })}>
        {places.map((place) => (
          <PlaceRow key={place.id} place={place} />
        ))}
      </CardList>
    </Page>
  )
}
