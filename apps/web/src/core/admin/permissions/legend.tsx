import { Icon } from '@guichet/ui/icon'
import { FormattedMessage } from 'react-intl'
import { ICONS } from './icons.ts'
import css from './permissions.module.css'

const RESULTS = ['allow', 'prevent', 'prohibit'] as const
const ORIGINS = ['hand', 'preset', 'changed'] as const

/** What the marks of the matrix mean. */
export function Legend() {
  return (
    <ul className={css.legend}>
      {RESULTS.map((result) => (
        <li key={result} data-result={result}>
          <span className={css.mark}>
            <Icon name={ICONS[result]} />
          </span>
          <FormattedMessage id={`admin.permissions.is.${result}`} />
        </li>
      ))}
      {ORIGINS.map((from) => (
        <li key={from}>
          <span className={css.swatch} data-from={from} />
          <FormattedMessage id={`admin.permissions.from.${from}`} />
        </li>
      ))}
    </ul>
  )
}
