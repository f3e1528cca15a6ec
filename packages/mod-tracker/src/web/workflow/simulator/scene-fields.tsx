import { WORKFLOW_ROLES } from '@guichet/domain/tickets/roles'
import type { PlainState } from '@guichet/domain/tickets/states'
import { Checkbox } from '@guichet/ui/checkbox'
import { Field, FieldGroup } from '@guichet/ui/field'
import { NativeSelect } from '@guichet/ui/native-select'
import { FormattedMessage, useIntl } from 'react-intl'
import { MATRIX_STATES, type Draft } from '../draft.ts'
import { stateOf, type Scene } from './simulate.ts'
import css from './simulator.module.css'

interface Props {
  readonly draft: Draft
  readonly scene: Scene
  readonly onScene: (scene: Scene) => void
}

/** Who stands in front of which ticket. What a ticket has is asked only where the rules ask for it. */
export function SceneFields({ draft, scene, onScene }: Props) {
  const { formatMessage } = useIntl()
  const ticketFlags = [
    'own',
    'assigned',
    ...(draft.resolutionRequired ? (['resolved'] as const) : []),
    ...(draft.openDependencyBlocks ? (['blocked'] as const) : []),
  ] as const
  return (
    <>
      <FieldGroup size="s" label={<FormattedMessage id="tracker.workflow.simulator.as" />}>
        <div className={css.checks}>
          {WORKFLOW_ROLES.map((role) => (
            <Checkbox
              key={role}
              label={<FormattedMessage id={`tracker.role.${role}`} />}
              checked={scene.roles.includes(role)}
              onChange={({ target }) =>
                onScene({
                  ...scene,
                  roles: WORKFLOW_ROLES.filter((one) => (one === role ? target.checked : scene.roles.includes(one))),
                })
              }
            />
          ))}
        </div>
      </FieldGroup>
      <FieldGroup size="s" label={<FormattedMessage id="tracker.workflow.simulator.ticket" />}>
        <div className={css.checks}>
          {ticketFlags.map((flag) => (
            <Checkbox
              key={flag}
              label={<FormattedMessage id={`tracker.workflow.simulator.${flag}`} />}
              checked={scene[flag]}
              onChange={({ target }) => onScene({ ...scene, [flag]: target.checked })}
            />
          ))}
        </div>
      </FieldGroup>
      <Field size="s" label={<FormattedMessage id="tracker.workflow.simulator.from" />}>
        <NativeSelect
          size="s"
          value={stateOf(scene)}
          onChange={({ target }) => onScene({ ...scene, trail: [target.value as PlainState] })}
        >
          {MATRIX_STATES.map((state) => (
            <option key={state} value={state}>
              {formatMessage({ id: `tracker.state.${state}` })}
            </option>
          ))}
        </NativeSelect>
      </Field>
    </>
  )
}
