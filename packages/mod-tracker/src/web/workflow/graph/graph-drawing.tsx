import type { WorkflowRole } from '@guichet/domain/tickets/roles'
import type { TicketState } from '@guichet/domain/tickets/states'
import type { Workflow } from '@guichet/domain/tickets/workflow'
import { useMemo, useState } from 'react'
import { useIntl } from 'react-intl'
import { drawnStates, edgesOf, edgesOfPath, edgesOfRole, without } from './edges.ts'
import { GraphLegend } from './graph-legend.tsx'
import { GraphNode } from './graph-node.tsx'
import { layOut } from './layout.ts'
import css from './graph.module.css'
import { WireLines } from './wire-lines.tsx'

interface Props {
  readonly workflow: Workflow
  /** Whose moves stand out; null: everybody's. */
  readonly role: WorkflowRole | null
  readonly path: readonly TicketState[] | null
}

/** States down the middle; the role's moves in ink, the others' dashed. What a state is pointed at leads to, or a path, is shown alone. */
export function GraphDrawing({ workflow, role, path }: Props) {
  const { formatMessage } = useIntl()
  const [pointed, setPointed] = useState<TicketState | null>(null)
  const all = useMemo(() => edgesOf(workflow), [workflow])
  const layout = useMemo(() => layOut(drawnStates(workflow), all), [workflow, all])
  const held = role === null ? all : edgesOfRole(workflow, role)
  const others = without(all, held)
  const ofPointed = held.filter(({ from }) => from === pointed)
  const steps = path === null ? [] : edgesOfPath(path)
  const quiet = path !== null || pointed !== null
  const reached = new Set(ofPointed.map(({ to }) => to))
  return (
    <figure
      aria-label={formatMessage(
        { id: 'tracker.workflow.graph.label' },
        { states: layout.nodes.length, moves: all.length },
      )}
    >
      <svg
        className={css.drawing}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        width={layout.width}
        height={layout.height}
      >
        <g data-quiet={quiet || undefined}>
          <WireLines layout={layout} edges={others} look="others" />
          <WireLines layout={layout} edges={held} look="held" />
        </g>
        {pointed !== null && path === null && <WireLines layout={layout} edges={ofPointed} look="held" />}
        <WireLines layout={layout} edges={steps} look="path" />
        {layout.nodes.map((node) => (
          <GraphNode
            key={node.state}
            node={node}
            workflow={workflow}
            targets={held.filter(({ from }) => from === node.state).map(({ to }) => to)}
            step={path === null ? null : stepsOf(path, node.state)}
            faint={
              path === null
                ? pointed !== null && pointed !== node.state && !reached.has(node.state)
                : !path.includes(node.state)
            }
            onPoint={setPointed}
          />
        ))}
      </svg>
      <GraphLegend role={role} path={path !== null} />
    </figure>
  )
}

/** At which steps of the path a state is passed: 1, or 1 and 3. */
function stepsOf(path: readonly TicketState[], state: TicketState): string | null {
  const at = path.flatMap((passed, index) => (passed === state ? [String(index + 1)] : []))
  return at.length === 0 ? null : at.join('·')
}
