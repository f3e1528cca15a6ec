import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { FormattedMessage } from 'react-intl'
import { MOUNT } from '../use-clients.tsx'
import css from './visit.module.css'

/** Who has an account reports with it: as themselves, with files, and finds it among their tickets. */
export function OwnAccount() {
  const { id } = useActivity()
  const link = (
    <a key="link" href={`/${MOUNT}/${id}/new`} target="_top">
      <FormattedMessage id="tracker.visit.account.link" />
    </a>
  )
  return (
    <p className={css.quiet}>
      <FormattedMessage id="tracker.visit.account" values={{ link }} />
    </p>
  )
}
