import { useRef, type KeyboardEvent } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { MATRIX_STATES } from '../draft.ts'
import type { OfRole } from '../screen-props.ts'
import { AxisHead } from './axis-head.tsx'
import { Cell } from './cell.tsx'
import { gridStep, type GridPlace } from './grid-step.ts'
import css from './matrix.module.css'

interface Props extends OfRole {
  /** The place that Tab comes back to, in the words of the panel below. */
  readonly at: GridPlace
  readonly onAt: (at: GridPlace) => void
}

/** From where to where, for one role. One stop of the Tab key; arrows go from cell to cell, and to the headings, which have menus. */
export function MatrixGrid({ at, onAt, ...editing }: Props) {
  const { formatMessage } = useIntl()
  const table = useRef<HTMLTableElement>(null)
  const isAt = (row: number, column: number) => at.row === row && at.column === column

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return
    const to = gridStep(at, event.key, event.ctrlKey, MATRIX_STATES.length)
    if (to === null) return
    event.preventDefault()
    onAt(to)
    table.current?.querySelector<HTMLElement>(`[data-at="${to.row}.${to.column}"]`)?.focus()
  }
  return (
    <div className={css.scroll}>
      <table
        ref={table}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- ARIA's grid pattern on a real table
        role="grid"
        aria-label={formatMessage(
          { id: 'tracker.workflow.grid' },
          { role: formatMessage({ id: `tracker.role.${editing.role}` }) },
        )}
        className={css.grid}
        onKeyDownCapture={onKeyDown}
      >
        <thead>
          <tr>
            <td className={css.corner}>
              <FormattedMessage id="tracker.workflow.fromTo" />
            </td>
            {MATRIX_STATES.map((to, index) => (
              <AxisHead
                key={to}
                axis="to"
                state={to}
                at={`0.${index + 1}`}
                current={isAt(0, index + 1)}
                onFocus={() => onAt({ row: 0, column: index + 1 })}
                {...editing}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {MATRIX_STATES.map((from, row) => (
            <tr key={from}>
              <AxisHead
                axis="from"
                state={from}
                at={`${row + 1}.0`}
                current={isAt(row + 1, 0)}
                onFocus={() => onAt({ row: row + 1, column: 0 })}
                {...editing}
              />
              {MATRIX_STATES.map((to, column) => (
                <Cell
                  key={to}
                  from={from}
                  to={to}
                  at={`${row + 1}.${column + 1}`}
                  current={isAt(row + 1, column + 1)}
                  onFocus={() => onAt({ row: row + 1, column: column + 1 })}
                  {...editing}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
