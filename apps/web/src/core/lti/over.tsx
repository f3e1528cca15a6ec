import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { Button, buttonClass } from '@guichet/ui/button'
import { FormattedMessage, useIntl } from 'react-intl'
import { useSite } from '../../app/site-context.ts'
import { openAnew } from '../embed/open-anew.ts'
import { PlainPage } from './plain-page.tsx'

/** A launch's session is over: the next one is begun in the LMS. */
export default function Over() {
  const { formatMessage } = useIntl()
  const { launch } = useSite()
  const isEmbedded = launch?.embedded === true
  const title = isEmbedded ? 'embed.over' : 'lti.over'
  usePageTitle(formatMessage({ id: title }))
  return (
    <PlainPage title={<FormattedMessage id={title} />}>
      <p>
        <FormattedMessage id={`${title}.what`} />
      </p>
      {isEmbedded && (
        <Button variant="primary" onClick={openAnew}>
          <FormattedMessage id="embed.again" />
        </Button>
      )}
      {launch?.returnUrl != null && (
        <a className={buttonClass({ variant: 'primary' })} href={launch.returnUrl} target="_top" rel="noreferrer">
          <FormattedMessage id="lti.back" />
        </a>
      )}
    </PlainPage>
  )
}
