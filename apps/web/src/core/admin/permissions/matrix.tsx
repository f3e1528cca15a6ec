/* oxlint-disable jsx-a11y/no-noninteractive-element-to-interactive-role -- a grid is a table that one moves in */
import { Fragment, useRef } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { CapabilityHead } from './capability-head.tsx'
import { type CellPlace, type Draft } from './draft.ts'
import { MatrixCell } from './matrix-cell.tsx'
import css from './permissions.module.css'
import { useGridKeys } from './use-grid-keys.ts'
import type { Capability, Grid } from './use-permissions.ts'
import { useNames } from './use-names.ts'

interface Props {
  readonly grid: Grid
  /** Those of the grid that are shown. */
  readonly capabilities: readonly Capability[]
  readonly draft: Draft
  readonly onOpen: (place: CellPlace) => void
}

/** Capabilities by roles, as an ARIA grid: one stop for Tab, arrows inside, Enter opens a cell. */
export function Matrix({ grid, capabilities, draft, onOpen }: Props) {
  const { formatMessage } = useIntl()
  const names = useNames()
  const table = useRef<HTMLTableElement>(null)
  const { current, onKeyDown, onFocus } = useGridKeys(table, { rows: capabilities.length, columns: grid.roles.length })
  const components = Map.groupBy(capabilities.entries(), ([, { component }]) => component)
  return (
    <div className={css.frame}>
      <table
        ref={table}
        role="grid"
        className={css.matrix}
        aria-label={formatMessage({ id: 'admin.permissions.matrix' })}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        <thead>
          <tr>
            <th scope="col" className={css.corner}>
              <FormattedMessage id="admin.permissions.capability" />
            </th>
            {grid.roles.map((role) => (
              <th scope="col" key={role.shortName} className={css.role}>
                {names.role(role)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...components].map(([component, rows]) => (
            <Fragment key={component}>
              <tr>
                <th scope="colgroup" colSpan={grid.roles.length + 1} className={css.component}>
                  <span>{names.component(component)}</span>
                </th>
              </tr>
              {rows.map(([row, capability]) => (
                <tr key={capability.name}>
                  <CapabilityHead capability={capability} />
                  {grid.roles.map((role, column) => (
                    <MatrixCell
                      key={role.shortName}
                      of={{ role, capability, cell: capability.cells[column]! }}
                      draft={draft}
                      at={`${row} ${column}`}
                      isCurrent={current.row === row && current.column === column}
                      onOpen={onOpen}
                    />
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}
