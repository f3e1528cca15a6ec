import { buttonClass } from '@guichet/ui/button'
import { EmptyState } from '@guichet/ui/empty-state'
import { Icon } from '@guichet/ui/icon'
import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import { useFormLinks } from '../use-form-links.tsx'

/** What fields are for, where there is none yet. */
export function NoElements() {
  const { toNewElement } = useFormLinks()
  return (
    <EmptyState
      title={<FormattedMessage id="tracker.library.none" />}
      actions={
        <Link {...toNewElement} className={buttonClass({ variant: 'primary' })}>
          <Icon name="plus" />
          <FormattedMessage id="tracker.library.new" />
        </Link>
      }
    >
      <FormattedMessage id="tracker.library.none.why" />
    </EmptyState>
  )
}
