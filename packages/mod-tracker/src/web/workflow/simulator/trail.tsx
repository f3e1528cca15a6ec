import { FormattedMessage, useIntl } from 'react-intl'
import { State } from '../../state.tsx'
import { backTo, type Scene } from './simulate.ts'
import css from './simulator.module.css'

/** The steps made so far; each leads back to where the ticket was then. */
export function Trail({ scene, onScene }: { readonly scene: Scene; readonly onScene: (scene: Scene) => void }) {
  const { formatMessage } = useIntl()
  const last = scene.trail.length - 1
  if (last === 0) return null
  return (
    <div>
      <p className={css.trailTitle}>
        <FormattedMessage id="tracker.workflow.simulator.trail" values={{ count: last }} />
      </p>
      <ol className={css.trail} aria-label={formatMessage({ id: 'tracker.workflow.simulator.trail' }, { count: last })}>
        {scene.trail.map((state, index) => (
          <li key={index}>
            {index === last ? (
              <span aria-current="step">
                <State of={state} form="chip" />
              </span>
            ) : (
              <button
                type="button"
                className={css.back}
                title={formatMessage({ id: 'tracker.workflow.simulator.back' })}
                onClick={() => onScene(backTo(scene, index))}
              >
                <State of={state} form="chip" />
              </button>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}
