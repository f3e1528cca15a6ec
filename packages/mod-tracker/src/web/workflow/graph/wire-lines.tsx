import type { Edge } from './edges.ts'
import css from './graph.module.css'
import type { Layout } from './layout.ts'
import { wire } from './wires.ts'

interface Props {
  readonly layout: Layout
  readonly edges: readonly Edge[]
  readonly look: 'held' | 'others' | 'path'
}

export function WireLines({ layout, edges, look }: Props) {
  const { path, arrows } = wire(layout, edges)
  return (
    <g className={css.wires} data-look={look} aria-hidden="true">
      <path d={path} fill="none" />
      {arrows.map((arrow) => (
        <path key={arrow} d={arrow} className={css.arrow} />
      ))}
    </g>
  )
}
