import { PRESET_RULES } from '@guichet/domain/tickets/presets'
import type { PlainState } from '@guichet/domain/tickets/states'
import { finalState, isEnabled } from '@guichet/domain/tickets/workflow'
import { Checkbox } from '@guichet/ui/checkbox'
import { FieldGroup } from '@guichet/ui/field'
import { FormattedMessage } from 'react-intl'
import { StateMark } from '../../state-mark.tsx'
import type { Configuration } from '../../types.ts'
import { MATRIX_STATES } from '../draft.ts'
import type { Editing } from '../screen-props.ts'
import css from './rules.module.css'

interface Props extends Editing {
  readonly tickets: Configuration['tickets']
}

/** The states that may be entered. Any list can be cut down; only the customized preset goes beyond its own. */
export function StateChoice(props: Props) {
  const { draft } = props
  const own = PRESET_RULES[draft.preset].enabled
  return (
    <FieldGroup
      size="s"
      label={<FormattedMessage id="setting.mod_tracker.enabledStates" />}
      hint={<FormattedMessage id="tracker.workflow.states.hint" />}
    >
      <ul className={css.states}>
        {MATRIX_STATES.map((state) => (
          <li key={state} className={css.state}>
            <Choice {...props} state={state} beyond={draft.preset !== 'customized' && !own.includes(state)} />
          </li>
        ))}
      </ul>
    </FieldGroup>
  )
}

interface ChoiceProps extends Props {
  readonly state: PlainState
  /** Not one of the preset's. */
  readonly beyond: boolean
}

function Choice({ state, beyond, draft, workflow, tickets, dispatch }: ChoiceProps) {
  const used = isEnabled(workflow, state)
  const fixed = state === 'POSTED' || beyond
  const inIt = tickets.find((counted) => counted.state === state)?.tickets
  const note = noteOf({
    resting: !used && (inIt?.count ?? 0) > 0,
    beyond,
    state,
    final: state === finalState(workflow),
  })
  return (
    <Checkbox
      label={
        <span className={css.word} data-off={!used || undefined}>
          <StateMark of={state} coloured={used} />
          <FormattedMessage id={`tracker.state.${state}`} />
          {note !== null && (
            <span className={css.note}>
              <FormattedMessage id={note} values={{ count: inIt?.count ?? 0 }} />
            </span>
          )}
        </span>
      }
      checked={draft.enabled.includes(state)}
      aria-disabled={fixed || undefined}
      onChange={({ target }) => {
        if (!fixed) dispatch({ set: 'enabled', state, to: target.checked })
      }}
    />
  )
}

interface About {
  readonly resting: boolean
  readonly beyond: boolean
  readonly state: PlainState
  readonly final: boolean
}

/** What is to be known of a state before changing it; what concerns tickets first. */
function noteOf({ resting, beyond, state, final }: About): string | null {
  if (resting) return 'tracker.workflow.states.resting'
  if (beyond) return 'tracker.workflow.states.beyond'
  if (state === 'POSTED') return 'tracker.workflow.states.always'
  return final ? 'tracker.workflow.states.final' : null
}
