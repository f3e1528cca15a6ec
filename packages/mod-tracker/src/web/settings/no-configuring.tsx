import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { NoRightState } from '@guichet/ui/empty-state'
import { FormattedMessage, useIntl } from 'react-intl'

export function NoConfiguring() {
  const { formatMessage } = useIntl()
  usePageTitle(formatMessage({ id: 'tracker.configure.noRight' }))
  return (
    <NoRightState level={1} title={<FormattedMessage id="tracker.configure.noRight" />}>
      <FormattedMessage id="tracker.configure.noRight.why" />
    </NoRightState>
  )
}
