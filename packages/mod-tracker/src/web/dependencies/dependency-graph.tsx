import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { StateMark } from '../state-mark.tsx'
import type { Dependencies } from '../types.ts'
import { useTicketLink } from '../use-links.tsx'
import css from './dependencies.module.css'
import { layOut, NODE } from './layout.ts'

interface Props {
  /** Of the ticket it is about. */
  readonly number: number
  readonly dependencies: Dependencies
}

/** What is waited for above what waits. The lists say the same of its nearest; this one scrolls by itself where it is wider than the page. */
export default function DependencyGraph({ number, dependencies }: Props) {
  const { formatMessage } = useIntl()
  const toTicket = useTicketLink()
  const { width, height, nodes, lines } = useMemo(() => layOut(dependencies), [dependencies])
  const label = formatMessage(
    { id: 'tracker.dependencies.drawn' },
    { tickets: nodes.length, links: dependencies.links.length },
  )
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls is scrolled by keyboard
    <section className={css.region} aria-label={label} tabIndex={0}>
      <div className={css.drawing} style={{ width, height }}>
        <svg width={width} height={height} aria-hidden>
          <defs>
            <marker id="waits" viewBox="0 0 8 8" refX="4" refY="4" markerWidth="8" markerHeight="8" orient="auto">
              <path d="M0 0L8 4L0 8Z" className={css.head} />
            </marker>
          </defs>
          {lines.map(({ id, path }) => (
            <path key={id} d={path} className={css.wire} markerEnd="url(#waits)" />
          ))}
        </svg>
        {nodes.map(({ left, top, ...ticket }) => (
          <Link
            key={ticket.number}
            {...toTicket(ticket.number)}
            className={css.node}
            style={{ left, top, width: NODE.width, height: NODE.height }}
            data-done={ticket.closed}
            aria-current={ticket.number === number ? 'page' : undefined}
            title={ticket.summary}
            dir="auto"
          >
            <span className={css.key}>
              <StateMark of={ticket.state} />
              <b>{ticket.key}</b>
              <span className={css.state}>{formatMessage({ id: `tracker.state.${ticket.state}` })}</span>
            </span>
            <span className={css.summary}>{ticket.summary}</span>
          </Link>
        ))}
      </div>
    </section>
  )
}
