import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { buttonClass } from '@guichet/ui/button'
import { NoRightState } from '@guichet/ui/empty-state'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { useListLink } from '../use-links.tsx'

/** Not there and not yours are told in the same words. */
export function Absent() {
  const { formatMessage } = useIntl()
  const toList = useListLink()
  usePageTitle(formatMessage({ id: 'tracker.ticket.absent' }))
  return (
    <NoRightState
      level={1}
      title={<FormattedMessage id="tracker.ticket.absent" />}
      actions={
        <Link {...toList} className={buttonClass()}>
          <FormattedMessage id="tracker.ticket.absent.back" />
        </Link>
      }
    >
      <FormattedMessage id="tracker.ticket.absent.why" />
    </NoRightState>
  )
}
