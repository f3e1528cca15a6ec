import type { LaunchPage } from '@guichet/api/core/launches/page'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { Button } from '@guichet/ui/button'
import { FormattedMessage, useIntl } from 'react-intl'
import { PlainPage } from '../lti/plain-page.tsx'
import css from '../lti/plain-page.module.css'
import { openAnew } from './open-anew.ts'

interface Props {
  /** Besides what the server says: the page around us says that nobody is there, or nothing. */
  readonly why: Extract<LaunchPage, { step: 'not-embedded' }>['why'] | 'nobody'
  readonly id?: string
}

/** Why nothing opens here, as far as the person can do something about it. */
export function NotEmbedded({ why, id = '' }: Props) {
  const { formatMessage } = useIntl()
  usePageTitle(formatMessage({ id: `embed.${why}` }))
  return (
    <PlainPage title={<FormattedMessage id={`embed.${why}`} />}>
      <p>
        <FormattedMessage id={`embed.${why}.what`} />
      </p>
      {why !== 'nowhere' && (
        <Button onClick={openAnew}>
          <FormattedMessage id="embed.again" />
        </Button>
      )}
      {id !== '' && (
        <p className={css.note}>
          <FormattedMessage id="lti.refused.reference" values={{ id: <code>{id}</code> }} />
        </p>
      )}
    </PlainPage>
  )
}
