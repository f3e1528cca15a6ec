import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { FormattedMessage, useIntl } from 'react-intl'
import { PlainPage } from '../lti/plain-page.tsx'

/** The page around us is asked who is there, and takes its time. */
export function Opening() {
  const { formatMessage } = useIntl()
  usePageTitle(formatMessage({ id: 'embed.opening' }))
  return (
    <PlainPage title={<FormattedMessage id="embed.opening" />}>
      <output>
        <FormattedMessage id="embed.opening.what" />
      </output>
    </PlainPage>
  )
}
