import type { LaunchPage } from '@guichet/api/core/launches/page'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { buttonClass } from '@guichet/ui/button'
import { FormattedMessage, useIntl } from 'react-intl'
import { PlainPage } from './plain-page.tsx'
import css from './plain-page.module.css'

type Props = Pick<Extract<LaunchPage, { step: 'refused' }>, 'why' | 'id' | 'returnUrl'>

/** Why the activity does not open here, as far as the person can do something about it; the rest is in the log, under the reference. */
export function Refused({ why, id, returnUrl }: Props) {
  const { formatMessage } = useIntl()
  usePageTitle(formatMessage({ id: `lti.refused.${why}` }))
  return (
    <PlainPage title={<FormattedMessage id={`lti.refused.${why}`} />}>
      <p>
        <FormattedMessage id={`lti.refused.${why}.what`} />
      </p>
      {returnUrl !== null && (
        <a className={buttonClass()} href={returnUrl} target="_top" rel="noreferrer">
          <FormattedMessage id="lti.back" />
        </a>
      )}
      {id !== '' && (
        <p className={css.note}>
          <FormattedMessage id="lti.refused.reference" values={{ id: <code>{id}</code> }} />
        </p>
      )}
    </PlainPage>
  )
}
