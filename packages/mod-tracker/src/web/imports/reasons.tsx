import { FormattedMessage, useIntl } from 'react-intl'
import type { Import } from '../types.ts'
import css from './imports.module.css'

/** Why rows were refused, with how many. */
export function Reasons({ of: { progress } }: { readonly of: Import }) {
  const { formatMessage } = useIntl()
  return (
    <ul className={css.reasons}>
      {progress.reasons.map(({ code, rows }) => (
        <li key={code}>
          <FormattedMessage
            id="tracker.import.reasons.rows"
            values={{ rows, reason: formatMessage({ id: `tracker.import.reason.${code}` }) }}
          />
        </li>
      ))}
    </ul>
  )
}
