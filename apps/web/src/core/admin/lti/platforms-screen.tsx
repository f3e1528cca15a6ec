import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { buttonClass } from '@guichet/ui/button'
import { Icon } from '@guichet/ui/icon'
import { Page, PageHeader } from '@guichet/ui/page'
import { Panel } from '@guichet/ui/panel'
import { SkeletonText } from '@guichet/ui/skeleton'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { Region } from '../../../app/region.tsx'
import css from '../admin.module.css'
import { Invitations } from './invitations.tsx'
import { PlatformList } from './platform-list.tsx'

/** The LMSs that send their people here, and how further ones are connected. */
export default function PlatformsScreen() {
  const { formatMessage } = useIntl()
  usePageTitle(formatMessage({ id: 'admin.lti' }))
  return (
    <Page width="narrow">
      <PageHeader
        title={<FormattedMessage id="admin.lti" />}
        lead={<FormattedMessage id="admin.lti.lead" />}
        actions={
          <Link to="/admin/lti/new" className={buttonClass()}>
            <Icon name="plus" />
            <FormattedMessage id="admin.lti.new" />
          </Link>
        }
      />
      <div className={css.parts}>
        <PlatformList />
        <Panel title={<FormattedMessage id="admin.lti.invitations" />}>
          <Region waiting={<SkeletonText label={formatMessage({ id: 'core.loading' })} />}>
            <Invitations />
          </Region>
        </Panel>
      </div>
    </Page>
  )
}
