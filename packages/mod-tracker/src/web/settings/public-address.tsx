import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { Copyable } from '@guichet/plugin-kit/web/copyable'
import { FormattedMessage } from 'react-intl'
import css from './settings.module.css'

/** Where people without an account report. */
export function PublicAddress({ isOpen }: { readonly isOpen: boolean }) {
  const { id } = useActivity()
  return (
    <div className={css.thanks}>
      <p className={css.thanksTitle}>
        <FormattedMessage id="tracker.settings.visitors.address" />
      </p>
      <Copyable text={`${location.origin}/visit/${id}`} />
      {!isOpen && <FormattedMessage id="tracker.settings.visitors.closed" />}
    </div>
  )
}
