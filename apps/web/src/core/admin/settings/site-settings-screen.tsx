import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { Page, PageHeader } from '@guichet/ui/page'
import { Panel } from '@guichet/ui/panel'
import { SkeletonText } from '@guichet/ui/skeleton'
import { FormattedMessage, useIntl } from 'react-intl'
import { Region } from '../../../app/region.tsx'
import { SettingsForm } from './settings-form.tsx'

/** The core is set as any plugin is. */
const SITE = 'core_site'

export default function SiteSettingsScreen() {
  const { formatMessage } = useIntl()
  usePageTitle(formatMessage({ id: 'admin.settings' }))
  return (
    <Page width="narrow">
      <PageHeader
        title={<FormattedMessage id="admin.settings" />}
        lead={<FormattedMessage id="admin.settings.lead" />}
      />
      <Panel title={<FormattedMessage id="admin.settings.site" />}>
        <Region waiting={<SkeletonText label={formatMessage({ id: 'core.loading' })} />}>
          <SettingsForm component={SITE} />
        </Region>
      </Panel>
    </Page>
  )
}
