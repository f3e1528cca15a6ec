import type { TicketState } from '@guichet/domain/tickets/states'
import { Panel } from '@guichet/ui/panel'
import { useRef } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { MoveList } from '../../ticket/move-list.tsx'
import type { Editing } from '../screen-props.ts'
import { SceneFields } from './scene-fields.tsx'
import { simulate, stateOf, step, type Scene } from './simulate.ts'
import css from './simulator.module.css'
import { Trail } from './trail.tsx'

interface Props extends Editing {
  readonly scene: Scene
  readonly onScene: (scene: Scene) => void
  readonly prefix: string
}

/** "As a reporter, on my ticket, from Resolved: what can I do?" Decided by the same function as every ticket, and said in the same words. */
export function SimulatorPanel({ draft, workflow, scene, onScene, prefix }: Props) {
  const { formatMessage } = useIntl()
  const answer = useRef<HTMLElement>(null)
  const from = stateOf(scene)
  const move = (to: TicketState) => {
    onScene(step(scene, to))
    // The button that was pressed may be gone: the answer has the focus, not the page.
    answer.current?.focus()
  }
  return (
    <Panel title={<FormattedMessage id="tracker.workflow.simulator" />} padded={false}>
      <div className={css.scene}>
        <SceneFields draft={draft} scene={scene} onScene={onScene} />
        <Trail scene={scene} onScene={onScene} />
      </div>
      <section
        ref={answer}
        className={css.answer}
        tabIndex={-1}
        aria-label={formatMessage(
          { id: 'tracker.workflow.simulator.answer' },
          { state: formatMessage({ id: `tracker.state.${from}` }) },
        )}
      >
        <MoveList from={from} transitions={simulate(workflow, scene)} prefix={prefix} onMove={move} />
      </section>
    </Panel>
  )
}
