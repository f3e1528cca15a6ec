import { Kbd } from '@guichet/ui/kbd'
import { FormattedMessage } from 'react-intl'
import css from './writer.module.css'

/** The keys that send what is written; not where there is no keyboard. */
export function SendKeys({ to }: { readonly to: 'send' | 'save' }) {
  return (
    <span className={css.keys}>
      <FormattedMessage id={`tracker.keys.${to}`} values={{ keys: <Kbd key="keys">Ctrl ↵</Kbd> }} />
    </span>
  )
}
