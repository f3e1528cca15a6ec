import { scopesGranted } from '@guichet/domain/tickets/matrix'
import type { PlainState } from '@guichet/domain/tickets/states'
import { isEnabled } from '@guichet/domain/tickets/workflow'
import { useRef, type KeyboardEvent, type MouseEvent } from 'react'
import { FormattedMessage } from 'react-intl'
import { differs } from '../changed-cells.ts'
import { templateOf } from '../draft.ts'
import type { OfRole } from '../screen-props.ts'
import { grantByKey, grantOf, nextGrant, scopesOf, type Grant } from './grant.ts'
import css from './matrix.module.css'
import { useCellName } from './use-cell-name.tsx'

interface Props extends OfRole {
  readonly from: PlainState
  readonly to: PlainState
  readonly at: string
  /** The one that the grid is at. */
  readonly current: boolean
  readonly onFocus: () => void
}

/** One move of one role. A first press comes to it, further ones change it; Space and Enter change it at once. */
export function Cell({ from, to, at, current, onFocus, draft, workflow, role, dispatch }: Props) {
  const cellName = useCellName()
  const chosenBefore = useRef(false)
  const grant = grantOf(scopesGranted(draft.matrix, role, from, to))
  const same = from === to
  const changed = differs(draft.matrix, templateOf(draft), role, from, to)
  const used = isEnabled(workflow, from) && isEnabled(workflow, to)

  const give = (next: Grant) => {
    if (!same) dispatch({ set: 'cells', role, cells: [{ from, to }], to: scopesOf(next) })
  }
  const onClick = ({ detail }: MouseEvent) => {
    // A press of a key has no count of clicks.
    if (detail === 0 || chosenBefore.current) give(nextGrant(grant))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = event.ctrlKey || event.metaKey || event.altKey ? null : grantByKey(grant, event.key)
    if (next === null) return
    event.preventDefault()
    give(next)
  }
  return (
    <td className={css.place}>
      <button
        type="button"
        className={css.cell}
        data-grant={same ? 'same' : grant}
        data-changed={changed || undefined}
        data-off={!used || undefined}
        data-current={current || undefined}
        aria-label={cellName({ role, from, to, grant, changed, used })}
        aria-disabled={same || undefined}
        data-at={at}
        tabIndex={current ? 0 : -1}
        onPointerDown={() => {
          chosenBefore.current = current
        }}
        onFocus={onFocus}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        {!same && <FormattedMessage id={`tracker.workflow.cell.${grant}`} />}
      </button>
    </td>
  )
}
