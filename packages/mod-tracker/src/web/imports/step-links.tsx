import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import css from './imports.module.css'
import { STEPS, type ImportStep } from './steps.ts'

interface Props {
  readonly importId: string
  readonly open: readonly ImportStep[]
  readonly at: ImportStep
}

/** The three steps, in order; those that can be looked at now are links. */
export function StepLinks({ importId, open, at }: Props) {
  const { formatMessage } = useIntl()
  const { id } = useActivity()
  return (
    <nav aria-label={formatMessage({ id: 'tracker.import.steps' })}>
      <ol className={css.steps}>
        {STEPS.map((step, i) => {
          const words = (
            <>
              <span className={css.stepNumber} aria-hidden="true">
                {i + 1}
              </span>
              <FormattedMessage id={`tracker.import.step.${step}`} />
            </>
          )
          return (
            <li key={step} className={step === at ? css.stepNow : css.step}>
              {open.includes(step) ? (
                <Link
                  to={`/trackers/${id}/imports/${importId}/${step}`}
                  activeProps={{ 'aria-current': undefined }}
                  aria-current={step === at ? 'step' : undefined}
                >
                  {words}
                </Link>
              ) : (
                <span className={css.stepClosed}>{words}</span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
