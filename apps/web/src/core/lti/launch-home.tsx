import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { EmptyState } from '@guichet/ui/empty-state'
import { Page } from '@guichet/ui/page'
import { Navigate } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { useSite } from '../../app/site-context.ts'
import type { Launched } from './receive.tsx'
import { Closed } from './closed.tsx'
import { ChooseLink } from './choose-link.tsx'
import { pathOf } from './path-of.ts'
import { SetUpLink } from './set-up-link.tsx'

type Launch = Launched['launch']

/** Where a launch leads that opens nothing yet, or that wants something chosen; and what stands behind the activity that it opened. */
export default function LaunchHome() {
  const { launch } = useSite()
  if (launch === null) return null
  if (launch.purpose === 'choose') return <ChooseLink launch={launch} />
  if (launch.closed) return <Closed role={launch.role} returnUrl={launch.returnUrl} />
  const path = pathOf(launch)
  if (path !== null) return <Navigate to={path} replace />
  return mayChoose(launch) ? <SetUpLink launch={launch} /> : <Unset />
}

/** The API asks anew: this only says what to offer. */
const mayChoose = ({ role }: Launch) => role === 'manager' || role === 'editingteacher'

function Unset() {
  const { formatMessage } = useIntl()
  usePageTitle(formatMessage({ id: 'lti.unset' }))
  return (
    <Page width="narrow">
      <EmptyState level={1} title={<FormattedMessage id="lti.unset" />}>
        <p>
          <FormattedMessage id="lti.unset.what" />
        </p>
      </EmptyState>
    </Page>
  )
}
