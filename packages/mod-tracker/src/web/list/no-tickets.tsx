import { buttonClass } from '@guichet/ui/button'
import { NoRightState } from '@guichet/ui/empty-state'
import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import { useReportLink } from '../use-links.tsx'

/** For who may report but not read: what they can do instead. */
export function NoTickets() {
  const toReport = useReportLink()
  return (
    <NoRightState
      level={1}
      title={<FormattedMessage id="tracker.list.noRight" />}
      actions={
        toReport && (
          <Link {...toReport} className={buttonClass({ variant: 'primary' })}>
            <FormattedMessage id="tracker.report.title" />
          </Link>
        )
      }
    >
      {toReport && <FormattedMessage id="tracker.list.noRight.why" />}
    </NoRightState>
  )
}
