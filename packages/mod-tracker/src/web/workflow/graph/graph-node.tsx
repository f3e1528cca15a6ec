import type { TicketState } from '@guichet/domain/tickets/states'
import { stateCategory, type Workflow } from '@guichet/domain/tickets/workflow'
import { useIntl } from 'react-intl'
import { StateMark } from '../../state-mark.tsx'
import css from './graph.module.css'
import { NODE, type DrawnNode } from './layout.ts'

interface Props {
  readonly node: DrawnNode
  readonly workflow: Workflow
  /** Where the moves that stand out lead from it. */
  readonly targets: readonly TicketState[]
  /** Its place in the path that is shown. */
  readonly step: string | null
  readonly faint: boolean
  readonly onPoint: (state: TicketState | null) => void
}

/** A state: mark, word and, where tickets end, a thick edge. Pointed at or focused, it shows where it leads. */
export function GraphNode({ node: { state, left, top }, workflow, targets, step, faint, onPoint }: Props) {
  const { formatList, formatMessage } = useIntl()
  const word = formatMessage({ id: `tracker.state.${state}` })
  const category = stateCategory(workflow, state)
  const leads = formatList(targets.map((to) => formatMessage({ id: `tracker.state.${to}` })))
  return (
    <g
      className={css.node}
      transform={`translate(${left} ${top})`}
      data-category={state === 'TRANSFERED' ? 'elsewhere' : category}
      data-faint={faint || undefined}
      data-step={step === null ? undefined : true}
      // A group that says where it leads; there is nothing to press.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as a scrolling region is: to be looked at by keyboard
      tabIndex={0}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a part of an SVG
      role="img"
      aria-label={formatMessage(
        { id: 'tracker.workflow.graph.node' },
        {
          state: word,
          category: formatMessage({ id: `tracker.workflow.category.${category}` }),
          leads,
          count: targets.length,
        },
      )}
      onPointerEnter={() => onPoint(state)}
      onPointerLeave={() => onPoint(null)}
      onFocus={() => onPoint(state)}
      onBlur={() => onPoint(null)}
    >
      <rect width={NODE.width} height={NODE.height} rx={NODE.height / 2} />
      <svg x={11} y={NODE.height / 2 - 8} width={16} height={16} overflow="visible">
        <StateMark of={state} coloured />
      </svg>
      <text x={34} y={NODE.height / 2} dominantBaseline="central">
        {word}
      </text>
      {step !== null && (
        <g transform={`translate(${NODE.width - 4} 2)`} className={css.step}>
          <circle r={10} />
          <text textAnchor="middle" dominantBaseline="central">
            {step}
          </text>
        </g>
      )}
    </g>
  )
}
