import { PrivateBand } from '@guichet/ui/message'
import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import css from './private-frame.module.css'

interface Props {
  /** How many fields stand on it. */
  readonly count?: number
  /** Who does not see it, where one person is meant. */
  readonly from?: string | null
  readonly children: ReactNode
}

/** The paper of the other room around what reporters do not see. */
export function PrivateFrame({ count = 1, from, children }: Props) {
  return (
    <div className={css.frame}>
      <PrivateBand
        kind={<FormattedMessage id="tracker.element.private" values={{ count }} />}
        hiddenFrom={
          from ? (
            <FormattedMessage id="tracker.element.private.from" values={{ count, name: from }} />
          ) : (
            <FormattedMessage id="tracker.element.private.reporters" values={{ count }} />
          )
        }
      />
      <div className={css.inside}>{children}</div>
    </div>
  )
}
