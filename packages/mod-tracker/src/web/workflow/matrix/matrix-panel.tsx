import { WORKFLOW_ROLES, type WorkflowRole } from '@guichet/domain/tickets/roles'
import { Button } from '@guichet/ui/button'
import { Panel } from '@guichet/ui/panel'
import { TabPanel, Tabs } from '@guichet/ui/tabs'
import { useId } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { changedCells } from '../changed-cells.ts'
import { countMoves, templateOf } from '../draft.ts'
import type { OfRole } from '../screen-props.ts'
import { MatrixEditor } from './matrix-editor.tsx'
import { MatrixList } from './matrix-list.tsx'
import css from './matrix.module.css'

interface Props extends OfRole {
  readonly onRole: (role: WorkflowRole) => void
  readonly onPoint: (role: WorkflowRole | null) => void
}

/** Who may make which move: a grid per role, on a narrow screen a list per state. */
export function MatrixPanel({ onRole, onPoint, ...editing }: Props) {
  const { formatMessage, formatNumber } = useIntl()
  const { draft, role, dispatch } = editing
  const panel = useId()
  const changed = changedCells(templateOf(draft), draft.matrix)
  return (
    <Panel
      padded={false}
      title={<FormattedMessage id="tracker.workflow.matrix" />}
      detail={<FormattedMessage id="tracker.workflow.matrix.changed" values={{ count: changed.length }} />}
      end={
        changed.length > 0 && (
          <Button size="s" variant="soft" icon="undo" onClick={() => dispatch({ set: 'template' })}>
            <FormattedMessage id="tracker.workflow.matrix.restore" />
          </Button>
        )
      }
    >
      <Tabs
        label={formatMessage({ id: 'tracker.workflow.role' })}
        panelId={panel}
        tabs={WORKFLOW_ROLES.map((value) => ({
          value,
          label: <FormattedMessage id={`tracker.role.${value}`} />,
          count: formatNumber(countMoves(draft, value)),
        }))}
        value={role}
        onChange={onRole}
        onPoint={onPoint}
      />
      <TabPanel id={panel} value={role}>
        <div className={css.frame}>
          <div className={css.wide}>
            <MatrixEditor key={role} {...editing} />
          </div>
          <div className={css.narrow}>
            <MatrixList {...editing} />
          </div>
        </div>
      </TabPanel>
    </Panel>
  )
}
