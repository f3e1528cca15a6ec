import type { PlainState } from '@guichet/domain/tickets/states'
import { isEnabled } from '@guichet/domain/tickets/workflow'
import { MenuButton } from '@guichet/ui/menu-button'
import { FormattedMessage, useIntl } from 'react-intl'
import { StateMark } from '../../state-mark.tsx'
import { MATRIX_STATES, type CellPlace } from '../draft.ts'
import type { OfRole } from '../screen-props.ts'
import { GRANTS, scopesOf } from './grant.ts'
import css from './matrix.module.css'

interface Props extends OfRole {
  readonly axis: 'from' | 'to'
  readonly state: PlainState
  readonly at: string
  readonly current: boolean
  readonly onFocus: () => void
}

/** The heading of a row or column, with what can be done to the whole of it. */
export function AxisHead({ axis, state, at, current, onFocus, role, workflow, dispatch }: Props) {
  const { formatMessage } = useIntl()
  const cells: readonly CellPlace[] = MATRIX_STATES.filter((other) => other !== state).map((other) =>
    axis === 'from' ? { from: state, to: other } : { from: other, to: state },
  )
  const used = isEnabled(workflow, state)
  return (
    <th scope={axis === 'from' ? 'row' : 'col'} className={css.head} data-off={!used || undefined}>
      <MenuButton
        className={css.headButton}
        label={formatMessage({ id: `tracker.workflow.all.${axis}` })}
        data-at={at}
        tabIndex={current ? 0 : -1}
        onFocusCapture={onFocus}
        groups={[
          {
            id: 'grant',
            items: GRANTS.map((grant) => ({
              id: grant,
              label: formatMessage({ id: `tracker.workflow.grant.${grant}` }),
              onAction: () => dispatch({ set: 'cells', role, cells, to: scopesOf(grant) }),
            })),
          },
          {
            id: 'template',
            items: [
              {
                id: 'template',
                label: formatMessage({ id: 'tracker.workflow.restore' }),
                onAction: () => dispatch({ set: 'template', role, cells }),
              },
            ],
          },
        ]}
      >
        <StateMark of={state} coloured={used} />
        <span>
          <FormattedMessage id={`tracker.state.${state}`} />
          {!used && (
            <small>
              <FormattedMessage id="tracker.workflow.unused" />
            </small>
          )}
        </span>
      </MenuButton>
    </th>
  )
}
