import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { Page, PageHeader } from '@guichet/ui/page'
import { useSearch } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { SearchBox } from '../search-box.tsx'
import { UserList } from './user-list.tsx'

/** Everybody who is known here; the address holds what is sought. */
export default function UsersScreen() {
  const { formatMessage } = useIntl()
  const { q = '' }: { readonly q?: string } = useSearch({ strict: false })
  usePageTitle(formatMessage({ id: 'admin.users' }))
  return (
    <Page>
      <PageHeader title={<FormattedMessage id="admin.users" />} lead={<FormattedMessage id="admin.users.why" />} />
      <SearchBox label={formatMessage({ id: 'admin.users.search' })} />
      <UserList q={q} />
    </Page>
  )
}
