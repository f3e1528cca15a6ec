import { scopesGranted } from '@guichet/domain/tickets/matrix'
import type { PlainState } from '@guichet/domain/tickets/states'
import { isEnabled } from '@guichet/domain/tickets/workflow'
import { Field } from '@guichet/ui/field'
import { NativeSelect } from '@guichet/ui/native-select'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { StateMark } from '../../state-mark.tsx'
import { differs } from '../changed-cells.ts'
import { MATRIX_STATES, templateOf } from '../draft.ts'
import type { OfRole } from '../screen-props.ts'
import { GRANTS, grantOf, scopesOf, type Grant } from './grant.ts'
import css from './matrix.module.css'

/** The matrix where there is no room for a grid: what the role may do from one state, a line per state to move to. */
export function MatrixList(props: OfRole) {
  const { formatMessage } = useIntl()
  const [from, setFrom] = useState<PlainState>('POSTED')
  const name = (state: PlainState) =>
    formatMessage({ id: `tracker.state.${state}` }) +
    (isEnabled(props.workflow, state) ? '' : ` (${formatMessage({ id: 'tracker.workflow.unused' })})`)
  return (
    <div className={css.list}>
      <Field size="s" label={<FormattedMessage id="tracker.workflow.from" />}>
        <NativeSelect size="s" value={from} onChange={(event) => setFrom(event.target.value as PlainState)}>
          {MATRIX_STATES.map((state) => (
            <option key={state} value={state}>
              {name(state)}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <ul>
        {MATRIX_STATES.filter((to) => to !== from).map((to) => (
          <Line key={to} {...props} from={from} to={to} />
        ))}
      </ul>
    </div>
  )
}

function Line({
  from,
  to,
  role,
  draft,
  workflow,
  dispatch,
}: OfRole & { readonly from: PlainState; readonly to: PlainState }) {
  const { formatMessage } = useIntl()
  const used = isEnabled(workflow, to)
  const changed = differs(draft.matrix, templateOf(draft), role, from, to)
  const word = formatMessage({ id: `tracker.state.${to}` })
  return (
    <li className={css.line} data-off={!used || undefined}>
      <StateMark of={to} coloured={used} />
      <span className={css.lineWords}>
        {word}
        {(changed || !used) && (
          <small>
            <FormattedMessage id={changed ? 'tracker.workflow.legend.changed' : 'tracker.workflow.unused'} />
          </small>
        )}
      </span>
      <NativeSelect
        size="s"
        aria-label={formatMessage({ id: 'tracker.workflow.line' }, { to: word })}
        value={grantOf(scopesGranted(draft.matrix, role, from, to))}
        onChange={(event) =>
          dispatch({ set: 'cells', role, cells: [{ from, to }], to: scopesOf(event.target.value as Grant) })
        }
      >
        {GRANTS.map((grant) => (
          <option key={grant} value={grant}>
            {formatMessage({ id: `tracker.workflow.grant.${grant}` })}
          </option>
        ))}
      </NativeSelect>
    </li>
  )
}
