import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { Page, PageHeader } from '@guichet/ui/page'
import { Panel } from '@guichet/ui/panel'
import { FormattedMessage, useIntl } from 'react-intl'
import css from '../admin.module.css'
import { NewRole } from './new-role.tsx'
import { RoleList } from './role-list.tsx'
import { useRoles } from './use-roles.ts'

/** The roles that there are, those of one's own making among them. */
export default function RolesScreen() {
  const { formatMessage } = useIntl()
  const roles = useRoles()
  usePageTitle(formatMessage({ id: 'admin.roles' }))
  return (
    <Page width="narrow">
      <PageHeader title={<FormattedMessage id="admin.roles" />} lead={<FormattedMessage id="admin.roles.lead" />} />
      <div className={css.parts}>
        <RoleList roles={roles} />
        <Panel title={<FormattedMessage id="admin.roles.new" />}>
          <NewRole />
        </Panel>
      </div>
    </Page>
  )
}
