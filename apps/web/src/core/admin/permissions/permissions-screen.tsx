import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { buttonClass } from '@guichet/ui/button'
import { Page, PageHeader } from '@guichet/ui/page'
import { Link, useParams } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { MatrixEditor } from './matrix-editor.tsx'
import { PlacePath } from './place-path.tsx'
import { PlacesBelow } from './places-below.tsx'
import { usePermissions } from './use-permissions.ts'
import { useNames } from './use-names.ts'

/** What each role may do in one place, and the places below it. */
export default function PermissionsScreen() {
  const { formatMessage } = useIntl()
  const { context = '' }: { readonly context?: string } = useParams({ strict: false })
  const grid = usePermissions(context)
  const names = useNames()
  usePageTitle(formatMessage({ id: 'admin.permissions.in' }, { name: names.place(grid.context) }))
  return (
    <Page width="wide">
      <PlacePath path={grid.path} />
      <PageHeader
        title={<FormattedMessage id="admin.permissions.in" values={{ name: names.place(grid.context) }} />}
        lead={<FormattedMessage id="admin.permissions.lead" />}
        actions={
          <Link to={`/admin/permissions/${context}/why`} className={buttonClass()}>
            <FormattedMessage id="admin.why" />
          </Link>
        }
      />
      <MatrixEditor key={context} grid={grid} />
      {grid.context.level !== 'activity' && <PlacesBelow key={`below ${context}`} context={context} />}
    </Page>
  )
}
