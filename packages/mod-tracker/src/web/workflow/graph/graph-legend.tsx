import type { WorkflowRole } from '@guichet/domain/tickets/roles'
import { FormattedMessage } from 'react-intl'
import css from './graph.module.css'

/** What the lines and the edges of the drawing mean. */
export function GraphLegend({ role, path }: { readonly role: WorkflowRole | null; readonly path: boolean }) {
  return (
    <ul className={css.legend}>
      {path && <Line look="path" id="tracker.workflow.legend.path" />}
      <Line look="held" id={role === null ? 'tracker.workflow.graph.moves' : `tracker.role.${role}`} />
      {role !== null && <Line look="others" id="tracker.workflow.legend.others" />}
      <li>
        <svg width="34" height="18" viewBox="0 0 34 18" aria-hidden="true">
          <g className={css.node} data-category="closed">
            <rect x="2" y="2" width="30" height="14" rx="7" />
          </g>
        </svg>
        <FormattedMessage id="tracker.workflow.category.closed" />
      </li>
    </ul>
  )
}

function Line({ look, id }: { readonly look: string; readonly id: string }) {
  return (
    <li>
      <svg width="28" height="8" viewBox="0 0 28 8" aria-hidden="true">
        <g className={css.wires} data-look={look}>
          <path d="M0 4H22" fill="none" />
          <path d="M28 4l-6-4v8Z" className={css.arrow} />
        </g>
      </svg>
      <FormattedMessage id={id} />
    </li>
  )
}
