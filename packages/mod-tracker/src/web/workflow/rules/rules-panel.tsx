import { PRESETS } from '@guichet/domain/tickets/presets'
import { PATHS } from '@guichet/domain/tickets/templates'
import { MODES } from '@guichet/domain/tickets/workflow'
import { Panel } from '@guichet/ui/panel'
import { RadioCards } from '@guichet/ui/radio-cards'
import { Switch } from '@guichet/ui/switch'
import { FormattedMessage } from 'react-intl'
import type { Configuration } from '../../types.ts'
import type { Editing } from '../screen-props.ts'
import css from './rules.module.css'
import { StateChoice } from './state-choice.tsx'

/** What the matrix starts from and what holds beside it. */
export function RulesPanel({ tickets, ...editing }: Editing & { readonly tickets: Configuration['tickets'] }) {
  const { draft, dispatch } = editing
  return (
    <Panel title={<FormattedMessage id="tracker.workflow.rules" />}>
      <div className={css.rules}>
        <div className={css.side}>
          <RadioCards
            size="s"
            label={<FormattedMessage id="setting.mod_tracker.preset" />}
            hint={<FormattedMessage id="tracker.workflow.preset.hint" />}
            options={cards(PRESETS, 'preset')}
            value={draft.preset}
            onChange={(to) => dispatch({ set: 'preset', to })}
          />
          <RadioCards
            size="s"
            label={<FormattedMessage id="setting.mod_tracker.mode" />}
            hint={draft.mode === 'relaxed' && <FormattedMessage id="tracker.workflow.mode.noMatrix" />}
            options={cards(MODES, 'mode')}
            value={draft.mode}
            onChange={(to) => dispatch({ set: 'mode', to })}
          />
        </div>
        <div className={css.side}>
          <StateChoice {...editing} tickets={tickets} />
          {draft.mode === 'strict' && (
            <RadioCards
              size="s"
              label={<FormattedMessage id="setting.mod_tracker.path" />}
              options={cards(PATHS, 'path')}
              value={draft.path}
              onChange={(to) => dispatch({ set: 'path', to })}
            />
          )}
          <Switch
            label={<FormattedMessage id="setting.mod_tracker.resolutionRequired" />}
            checked={draft.resolutionRequired}
            onChange={({ target }) => dispatch({ set: 'resolutionRequired', to: target.checked })}
          />
          <Switch
            label={<FormattedMessage id="setting.mod_tracker.openDependencyBlocks" />}
            checked={draft.openDependencyBlocks}
            onChange={({ target }) => dispatch({ set: 'openDependencyBlocks', to: target.checked })}
          />
        </div>
      </div>
    </Panel>
  )
}

function cards<Value extends string>(values: readonly Value[], of: string) {
  return values.map((value) => ({
    value,
    label: (
      <b>
        <FormattedMessage id={`tracker.${of}.${value}`} />
      </b>
    ),
    description: <FormattedMessage id={`tracker.workflow.${of}.${value}`} />,
  }))
}
