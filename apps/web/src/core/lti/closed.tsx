import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { buttonClass } from '@guichet/ui/button'
import { NoRightState } from '@guichet/ui/empty-state'
import { Page } from '@guichet/ui/page'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Launched } from './receive.tsx'

/** Somebody whom the LMS lets into the course and who takes no part in it: a guest, or an observer of nobody. What the link opens is not told. */
export function Closed({ role, returnUrl }: Pick<Launched['launch'], 'role' | 'returnUrl'>) {
  const { formatMessage } = useIntl()
  usePageTitle(formatMessage({ id: 'lti.closed' }))
  return (
    <Page width="narrow">
      <NoRightState
        level={1}
        title={<FormattedMessage id="lti.closed" />}
        actions={
          returnUrl !== null && (
            <a className={buttonClass({ variant: 'primary' })} href={returnUrl} target="_top" rel="noreferrer">
              <FormattedMessage id="lti.back" />
            </a>
          )
        }
      >
        <p>
          <FormattedMessage id="lti.closed.what" values={{ role }} />
        </p>
      </NoRightState>
    </Page>
  )
}
