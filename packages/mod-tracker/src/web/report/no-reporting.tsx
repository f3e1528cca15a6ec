import { NoRightState } from '@guichet/ui/empty-state'
import { FormattedMessage } from 'react-intl'

export function NoReporting() {
  return (
    <NoRightState level={1} title={<FormattedMessage id="tracker.report.noRight" />}>
      <FormattedMessage id="tracker.report.noRight.why" />
    </NoRightState>
  )
}
