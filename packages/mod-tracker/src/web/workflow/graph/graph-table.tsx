import { grantsOf } from '@guichet/domain/tickets/matrix'
import { WORKFLOW_ROLES, type WorkflowRole } from '@guichet/domain/tickets/roles'
import type { Workflow } from '@guichet/domain/tickets/workflow'
import { FormattedMessage, useIntl } from 'react-intl'
import { State } from '../../state.tsx'
import { grantOf } from '../matrix/grant.ts'
import { drawnStates, edgesOf, edgesOfRole, type Edge } from './edges.ts'
import css from './graph.module.css'

/** What the drawing shows, as a table: every move with who makes it. */
export function GraphTable({ workflow, role }: { readonly workflow: Workflow; readonly role: WorkflowRole | null }) {
  const { formatMessage } = useIntl()
  const edges = role === null ? edgesOf(workflow) : edgesOfRole(workflow, role)
  return (
    <section
      className={css.tableBox}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls: the keyboard has to reach it
      tabIndex={0}
      aria-label={formatMessage({ id: 'tracker.workflow.graph.table' })}
    >
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="tracker.workflow.from" />
            </th>
            <th scope="col">
              <FormattedMessage id="tracker.workflow.to" />
            </th>
            <th scope="col">
              <FormattedMessage id="tracker.workflow.by" />
            </th>
          </tr>
        </thead>
        {drawnStates(workflow).map((from) => {
          const leaving = edges.filter((edge) => edge.from === from)
          return (
            leaving.length > 0 && (
              <tbody key={from}>
                {leaving.map((edge, index) => (
                  <tr key={edge.to}>
                    {index === 0 && (
                      <th scope="rowgroup" rowSpan={leaving.length}>
                        <State of={from} />
                      </th>
                    )}
                    <td>
                      <State of={edge.to} />
                    </td>
                    <td>
                      <By workflow={workflow} edge={edge} />
                    </td>
                  </tr>
                ))}
              </tbody>
            )
          )
        })}
      </table>
    </section>
  )
}

/** Who makes a move, and on which tickets. */
function By({ workflow, edge }: { readonly workflow: Workflow; readonly edge: Edge }) {
  const { formatList, formatMessage } = useIntl()
  if (workflow.mode === 'relaxed') return <FormattedMessage id="tracker.workflow.by.all" />
  const grants = grantsOf(workflow.matrix, edge.from, edge.to)
  const held = WORKFLOW_ROLES.flatMap((role) => {
    const scopes = grants[role]
    return scopes === undefined
      ? []
      : [
          formatMessage(
            { id: 'tracker.workflow.by.role' },
            {
              role: formatMessage({ id: `tracker.role.${role}` }),
              grant: formatMessage({ id: `tracker.workflow.grant.${grantOf(scopes)}` }),
            },
          ),
        ]
  })
  return held.length === 0 ? <FormattedMessage id="tracker.workflow.by.look" /> : formatList(held, { type: 'unit' })
}
