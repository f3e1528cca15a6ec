import type { LaunchPage } from '@guichet/api/core/launches/page'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { FormattedMessage, useIntl } from 'react-intl'
import { PlainPage } from './plain-page.tsx'

type Props = Pick<Extract<LaunchPage, { step: 'not-registered' }>, 'why'>

/** Why nothing can be registered here, and what to do. */
export function NotRegistered({ why }: Props) {
  const { formatMessage } = useIntl()
  usePageTitle(formatMessage({ id: `lti.not_registered.${why}` }))
  return (
    <PlainPage title={<FormattedMessage id={`lti.not_registered.${why}`} />}>
      <p>
        <FormattedMessage id={`lti.not_registered.${why}.what`} />
      </p>
    </PlainPage>
  )
}
