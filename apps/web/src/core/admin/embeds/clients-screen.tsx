import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { buttonClass } from '@guichet/ui/button'
import { Icon } from '@guichet/ui/icon'
import { Page, PageHeader } from '@guichet/ui/page'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { ClientList } from './client-list.tsx'

/** The sites that show activities in their pages. */
export default function ClientsScreen() {
  const { formatMessage } = useIntl()
  usePageTitle(formatMessage({ id: 'admin.embeds' }))
  return (
    <Page width="narrow">
      <PageHeader
        title={<FormattedMessage id="admin.embeds" />}
        lead={<FormattedMessage id="admin.embeds.lead" />}
        actions={
          <Link to="/admin/embeds/new" className={buttonClass()}>
            <Icon name="plus" />
            <FormattedMessage id="admin.embeds.new" />
          </Link>
        }
      />
      <ClientList />
    </Page>
  )
}
