import { Icon } from '@guichet/ui/icon'
import { FormattedMessage } from 'react-intl'
import { Moment } from '../moment.tsx'
import { PlainText } from '../ticket/plain-text.tsx'
import type { Raise } from '../types.ts'
import css from './raises.module.css'

/** Who asks for a higher priority, when and why. */
export function RaiseSaid({ raise, own }: { readonly raise: Raise; readonly own?: boolean }) {
  return (
    <div className={css.said}>
      <p className={css.who}>
        <FormattedMessage
          id={own ? 'tracker.raise.you' : 'tracker.raise.who'}
          values={{ name: <b key="name">{raise.by.name}</b>, when: <Moment key="when" at={raise.at} as="ago" /> }}
        />{' '}
        {raise.urgent && (
          <span className={css.urgent}>
            <Icon name="alert" /> <FormattedMessage id="tracker.raise.urgent" />
          </span>
        )}
      </p>
      <PlainText>{raise.reason}</PlainText>
    </div>
  )
}
