import { FormattedMessage } from 'react-intl'
import css from './matrix.module.css'

const SAMPLES = ['own', 'assigned', 'any'] as const

export function Legend() {
  return (
    <ul className={css.legend}>
      {SAMPLES.map((sample) => (
        <li key={sample}>
          <span className={css.cell} data-grant={sample} data-sample aria-hidden="true" />
          <FormattedMessage id={`tracker.workflow.legend.${sample}`} />
        </li>
      ))}
      <li>
        <span className={css.cell} data-changed data-sample aria-hidden="true" />
        <FormattedMessage id="tracker.workflow.legend.changed" />
      </li>
    </ul>
  )
}
