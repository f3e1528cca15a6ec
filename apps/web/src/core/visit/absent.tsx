import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { EmptyState } from '@guichet/ui/empty-state'
import { FormattedMessage, useIntl } from 'react-intl'

/** Closed to visitors, gone, or never there: which, nobody is told. */
export function Absent() {
  const { formatMessage } = useIntl()
  usePageTitle(formatMessage({ id: 'core.visit.absent' }))
  return (
    <EmptyState
      level={1}
      title={<FormattedMessage id="core.visit.absent" />}
      actions={
        <a href="/">
          <FormattedMessage id="core.visit.signIn" />
        </a>
      }
    >
      <FormattedMessage id="core.visit.absent.why" />
    </EmptyState>
  )
}
