import type { Step } from '@guichet/domain/tickets/verify/verify'
import type { TicketState } from '@guichet/domain/tickets/states'
import { FormattedMessage, useIntl } from 'react-intl'
import { State } from '../../state.tsx'
import css from './findings.module.css'

interface Props {
  readonly steps: readonly Step[]
  readonly shown: readonly TicketState[] | null
  readonly onPath: (path: readonly TicketState[] | null) => void
}

/** The way of a ticket, state by state, with who takes it there. Pressed, the graph shows it; pressed again, no more. */
export function ExamplePath({ steps, shown, onPath }: Props) {
  const { formatMessage } = useIntl()
  const path = statesOf(steps)
  const isShown = shown !== null && shown.join() === path.join()
  return (
    <button
      type="button"
      className={css.path}
      aria-pressed={isShown}
      title={formatMessage({ id: 'tracker.workflow.path.show' })}
      onClick={() => onPath(isShown ? null : path)}
    >
      {path.map((state, index) => {
        const step = steps[index - 1]
        return (
          <span key={index} className={css.step}>
            {step && (
              <span className={css.by}>
                <FormattedMessage
                  id={step.kind === 'view' ? 'tracker.workflow.path.look' : 'tracker.workflow.path.by'}
                  values={{ role: formatMessage({ id: `tracker.role.${step.role}` }), scope: step.ticket }}
                />{' '}
                →
              </span>
            )}
            <State of={state} form="chip" />
          </span>
        )
      })}
    </button>
  )
}

function statesOf(steps: readonly Step[]): readonly TicketState[] {
  const [first] = steps
  return first === undefined ? [] : [first.from, ...steps.map(({ to }) => to)]
}
