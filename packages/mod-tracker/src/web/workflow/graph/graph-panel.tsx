import type { TicketState } from '@guichet/domain/tickets/states'
import type { WorkflowRole } from '@guichet/domain/tickets/roles'
import { Panel } from '@guichet/ui/panel'
import { SegmentedControl } from '@guichet/ui/segmented-control'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { OfRole } from '../screen-props.ts'
import { GraphDrawing } from './graph-drawing.tsx'
import { GraphTable } from './graph-table.tsx'

interface Props extends OfRole {
  /** A role that is pointed at elsewhere. */
  readonly pointed: WorkflowRole | null
  /** A chain of states that is shown in it. */
  readonly path: readonly TicketState[] | null
}

const FORMS = ['drawing', 'table'] as const

/** The workflow as a graph beside the matrix, or as a table that says the same. */
export function GraphPanel({ workflow, role, pointed, path }: Props) {
  const { formatMessage } = useIntl()
  const [shown, setShown] = useState<'role' | 'all'>('role')
  const [form, setForm] = useState<(typeof FORMS)[number]>('drawing')
  const ofRole = pointed ?? (shown === 'role' && workflow.mode === 'strict' ? role : null)
  return (
    <Panel
      title={<FormattedMessage id="tracker.workflow.graph" />}
      end={
        <>
          {workflow.mode === 'strict' && (
            <SegmentedControl
              label={formatMessage({ id: 'tracker.workflow.graph.shown' })}
              options={[
                { value: 'role', label: <FormattedMessage id={`tracker.role.${role}`} /> },
                { value: 'all', label: <FormattedMessage id="tracker.workflow.graph.all" /> },
              ]}
              value={shown}
              onChange={setShown}
            />
          )}
          <SegmentedControl
            label={formatMessage({ id: 'tracker.workflow.graph.form' })}
            options={FORMS.map((value) => ({
              value,
              label: <FormattedMessage id={`tracker.workflow.graph.${value}`} />,
            }))}
            value={form}
            onChange={setForm}
          />
        </>
      }
    >
      {form === 'drawing' ? (
        <GraphDrawing workflow={workflow} role={ofRole} path={path} />
      ) : (
        <GraphTable workflow={workflow} role={ofRole} />
      )}
    </Panel>
  )
}
