import type { LaunchPage } from '@guichet/api/core/launches/page'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { Button } from '@guichet/ui/button'
import { FormattedMessage, useIntl } from 'react-intl'
import { PlainPage } from './plain-page.tsx'
import css from './plain-page.module.css'

type Props = NonNullable<Extract<LaunchPage, { step: 'enter' }>['confirm']> & { readonly onConfirm: () => void }

/**
 * Whose session this will be, where the browser could not be recognised: one that somebody else has begun, and slipped under the person, is
 * seen by its name (lti.md 1.17).
 */
export function Confirm({ person, platform, course, onConfirm }: Props) {
  const { formatMessage } = useIntl()
  usePageTitle(formatMessage({ id: 'lti.confirm' }))
  const bold = (text: string) => <strong>{text}</strong>
  return (
    <PlainPage title={<FormattedMessage id="lti.confirm" />}>
      <p>
        <FormattedMessage
          id={person === null ? 'lti.confirm.nameless' : 'lti.confirm.who'}
          values={{
            person: bold(person ?? ''),
            platform: bold(platform),
            in: course === null ? 'no' : 'yes',
            course: bold(course ?? ''),
          }}
        />
      </p>
      <Button variant="primary" onClick={onConfirm}>
        <FormattedMessage id="lti.confirm.go_on" />
      </Button>
      <p className={css.note}>
        <FormattedMessage id="lti.confirm.why" />
      </p>
    </PlainPage>
  )
}
